package vn.giaoban.privacy;

/** What a column says about a person, from nothing to what nobody may see. */
public enum FieldClass {
  /** Nothing. */
  NONE,
  /** The id of an account, which says who only as long as the account has a name. */
  REFERENCE,
  /** Where somebody works, in what role, what they did in it. */
  POST,
  /** Texts of the work and of documents, which may name persons as the office wrote them. */
  CONTENT,
  /** Who somebody is. */
  IDENTIFICATION,
  /** How somebody is reached. */
  CONTACT,
  /** What the law calls sensitive, and what the office treats so. */
  SENSITIVE,
  /** What opens something; shown to nobody. */
  SECRET;

  /** Whether a value alone tells who somebody is or something private about them. */
  public boolean tells() {
    return compareTo(IDENTIFICATION) >= 0;
  }
}
