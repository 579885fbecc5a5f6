package vn.giaoban.privacy;

/** The permissions on personal data. */
public final class Privacy {

  /** To see what is held on persons in general, and on what ground. */
  public static final String REGISTER = "privacy.register";

  /** To see the requests of persons of a unit, and what is due to be erased. */
  public static final String READ = "privacy.read";

  /** To decide on requests, and to propose what is to be erased. */
  public static final String DECIDE = "privacy.decide";

  /** To confirm that something is erased which somebody else proposed. */
  public static final String CONFIRM = "privacy.confirm";

  private Privacy() {}
}
