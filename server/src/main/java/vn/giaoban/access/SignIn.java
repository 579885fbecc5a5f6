package vn.giaoban.access;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal that a session holds. The password's hash is dropped once it has been compared. */
final class SignIn
    implements UserDetails, org.springframework.security.core.CredentialsContainer, Serializable {

  private static final long serialVersionUID = 1L;

  private final Viewer viewer;
  private final @Nullable Viewer inPlace;
  private final @Nullable String voucher;
  private final boolean active;
  private final boolean locked;
  private String passwordHash;

  SignIn(Viewer viewer, String passwordHash, boolean active, boolean locked) {
    this(viewer, null, null, passwordHash, active, locked);
  }

  private SignIn(
      Viewer viewer,
      @Nullable Viewer inPlace,
      @Nullable String voucher,
      String passwordHash,
      boolean active,
      boolean locked) {
    this.viewer = viewer;
    this.inPlace = inPlace;
    this.voucher = voucher;
    this.passwordHash = passwordHash;
    this.active = active;
    this.locked = locked;
  }

  /**
   * Somebody for whom the identity provider vouched, with what it gave; no password is asked for.
   */
  static SignIn vouched(Viewer viewer, String voucher) {
    return new SignIn(viewer, null, voucher, "", true, false);
  }

  /** What the identity provider gave; null for somebody who signed in here. */
  @Nullable String voucher() {
    return voucher;
  }

  /** The person. */
  Viewer person() {
    return viewer;
  }

  /** The person, or the person in the place of another. */
  Viewer viewer() {
    return inPlace == null ? viewer : inPlace;
  }

  /** The same person, from now on in that place; null for their own. */
  SignIn inPlace(@Nullable Viewer deputy) {
    return new SignIn(viewer, deputy, voucher, "", active, locked);
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return viewer.login();
  }

  @Override
  public boolean isEnabled() {
    return active;
  }

  @Override
  public boolean isAccountNonLocked() {
    return !locked;
  }

  @Override
  public void eraseCredentials() {
    passwordHash = "";
  }
}
