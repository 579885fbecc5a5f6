package vn.giaoban.privacy;

/** As what the installation knows somebody. */
public enum SubjectKind {
  /** One who signs in. */
  ACCOUNT,
  /** A member or official in the records of people. */
  PERSON
}
