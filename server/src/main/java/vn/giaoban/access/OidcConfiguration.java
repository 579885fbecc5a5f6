package vn.giaoban.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Signing in at an identity provider. It vouches for who somebody is; whether there is an account
 * for that person, and what it may, is said here.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
class OidcConfiguration {

  static final String BEGIN = "/oauth2/authorization/giaoban";
  static final String NOT_LINKED = "/dang-nhap?chua-lien-ket";

  @Bean
  Provider identityProvider(
      OidcSettings settings, ExternalNames names, UserDetailsService signIns) {
    return new Provider(settings, names, signIns);
  }

  /** What the chain of filters takes on where there is a provider. */
  static final class Provider {

    private final OidcSettings settings;
    private final ExternalNames names;
    private final UserDetailsService signIns;

    Provider(OidcSettings settings, ExternalNames names, UserDetailsService signIns) {
      this.settings = settings;
      this.names = names;
      this.signIns = signIns;
    }

    void join(HttpSecurity http) throws Exception {
      if (!settings.isOn()) {
        return;
      }
      // Asked for at the first sign-in: the server starts also while the provider is away.
      var registration =
          new SupplierClientRegistrationRepository(
              () ->
                  new InMemoryClientRegistrationRepository(
                      ClientRegistrations.fromOidcIssuerLocation(
                              Objects.requireNonNull(settings.issuer()))
                          .registrationId("giaoban")
                          .clientId(settings.clientId())
                          .clientSecret(settings.clientSecret())
                          .scope("openid", "profile")
                          .build()));
      http.oauth2Login(login ->
          login
              .loginPage("/dang-nhap")
              .clientRegistrationRepository(registration)
              .authorizedClientRepository(new NoTokens())
              .userInfoEndpoint(user -> user.oidcUserService(this.known(new OidcUserService())))
              .successHandler((request, response, authentication) ->
                  become(authentication, request, response))
              .failureHandler((request, response, refused) -> response.sendRedirect(NOT_LINKED)));
    }

    private OAuth2UserService<OidcUserRequest, OidcUser> known(OidcUserService service) {
      return request -> {
        var user = service.loadUser(request);
        if (login(user) == null) {
          throw new OAuth2AuthenticationException("no_account");
        }
        return user;
      };
    }

    /** The login of the account in use that the person has; null where there is none. */
    private @Nullable String login(OidcUser user) {
      var name = user.getClaimAsString(settings.claim());
      return name == null
          ? null
          : names
              .login(user.getSubject(), name)
              .filter(login -> signIns.loadUserByUsername(login).isEnabled())
              .orElse(null);
    }

    private void become(
        Authentication vouched, HttpServletRequest request, HttpServletResponse response)
        throws java.io.IOException {
      var login = login((OidcUser) vouched.getPrincipal());
      if (login == null) {
        request.getSession().invalidate();
        SecurityContextHolder.clearContext();
        response.sendRedirect(NOT_LINKED);
        return;
      }
      var signIn = (SignIn) signIns.loadUserByUsername(login);
      signIn.eraseCredentials();
      var context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(
          UsernamePasswordAuthenticationToken.authenticated(signIn, null, List.of()));
      SecurityContextHolder.setContext(context);
      new HttpSessionSecurityContextRepository().saveContext(context, request, response);
      response.sendRedirect("/");
    }
  }

  /** The provider's tokens are good for nothing here, so none is kept. */
  private static final class NoTokens implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String registration, Authentication principal, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {}

    @Override
    public void removeAuthorizedClient(
        String registration,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {}
  }
}
