package vn.giaoban.sample;

import java.util.List;

/** What became of loading the sample. */
public sealed interface Loading {

  /**
   * The sample is there now.
   *
   * @param office the name of its committee
   * @param password of all its accounts; it is kept nowhere else
   * @param roles who can sign in, role by role
   */
  record Loaded(String office, String password, List<Role> roles) implements Loading {

    public Loaded {
      roles = List.copyOf(roles);
    }
  }

  /** It was loaded at an earlier start. Nothing was changed. */
  record LoadedBefore() implements Loading {}

  /** The installation is in use for something else. Nothing was changed. */
  record OtherData() implements Loading {}

  /** The logins of the accounts that hold one role. */
  record Role(String nameVi, String nameEn, List<String> logins) {

    public Role {
      logins = List.copyOf(logins);
    }
  }
}
