package vn.giaoban.access;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/**
 * Signs in whoever proves to have a passkey of an account. Wrong passwords of others do not keep
 * them out, since a passkey cannot be guessed; an account that is shut out does.
 */
class PasskeySignIn implements AuthenticationProvider {

  private final WebAuthnRelyingPartyOperations operations;
  private final UserDetailsService signIns;

  PasskeySignIn(WebAuthnRelyingPartyOperations operations, UserDetailsService signIns) {
    this.operations = operations;
    this.signIns = signIns;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    try {
      var request = ((WebAuthnAuthenticationRequestToken) asked).getWebAuthnRequest();
      var signIn = signIns.loadUserByUsername(operations.authenticate(request).getName());
      if (!signIn.isEnabled()) {
        throw new BadCredentialsException("shut out");
      }
      ((SignIn) signIn).eraseCredentials();
      return UsernamePasswordAuthenticationToken.authenticated(signIn, null, List.of());
    } catch (RuntimeException refused) {
      throw new BadCredentialsException("no passkey of an account in use", refused);
    }
  }

  @Override
  public boolean supports(Class<?> kind) {
    return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(kind);
  }
}
