package vn.giaoban.organization;

/**
 * A kind of unit, as delivered data.
 *
 * @param level the one that its units usually have
 */
public record UnitKind(
    String code, String nameVi, String nameEn, int position, UnitSystem system, Level level) {}
