package vn.giaoban.document;

/**
 * A kind of document, as delivered data.
 *
 * @param nameVi the printed word; what documents keep
 */
public record DocumentKind(String nameVi, String code, String nameEn) {}
