package vn.giaoban.organization.people;

/**
 * A post that can be held.
 *
 * @param heads whether whoever holds it stands at the head of the unit
 */
public record PostKind(String code, String nameVi, String nameEn, int position, boolean heads) {}
