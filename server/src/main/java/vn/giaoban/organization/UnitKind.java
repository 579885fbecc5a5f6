package vn.giaoban.organization;

/** A kind of unit, as delivered data. */
public record UnitKind(String code, String nameVi, String nameEn, int position) {}
