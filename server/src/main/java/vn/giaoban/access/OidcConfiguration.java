package vn.giaoban.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signing in at an identity provider. It vouches for who somebody is; whether there is an account
 * for that person, and what it may, is said here.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
class OidcConfiguration {

  private static final String REGISTRATION = "giaoban";
  private static final String NO_ACCOUNT = "no_account";
  private static final String NOT_LINKED = "/dang-nhap?chua-lien-ket";
  private static final String NOT_VOUCHED_FOR = "/dang-nhap?khong-chung-thuc";
  private static final String SIGNED_OUT = "/dang-nhap?ra";

  @Bean
  Provider identityProvider(OidcSettings settings, ExternalNames names) {
    return new Provider(settings, names);
  }

  /** What the chain of filters takes on where there is a provider. */
  static final class Provider {

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    private final OidcSettings settings;
    private final ExternalNames names;

    /** Asked for at the first sign-in: the server starts also while the provider is away. */
    private final SupplierClientRegistrationRepository registrations;

    Provider(OidcSettings settings, ExternalNames names) {
      this.settings = settings;
      this.names = names;
      this.registrations =
          new SupplierClientRegistrationRepository(() ->
              new InMemoryClientRegistrationRepository(
                  ClientRegistrations.fromOidcIssuerLocation(
                          Objects.requireNonNull(settings.issuer()))
                      .registrationId(REGISTRATION)
                      .clientId(settings.clientId())
                      .clientSecret(settings.clientSecret())
                      .scope("openid", "profile")
                      .build()));
    }

    /** Where forms may lead besides, with a space before it: signing out goes on there. */
    String origin() {
      if (!settings.isOn()) {
        return "";
      }
      var issuer = URI.create(Objects.requireNonNull(settings.issuer()));
      return " " + issuer.getScheme() + "://" + issuer.getAuthority();
    }

    void join(HttpSecurity http) throws Exception {
      if (!settings.isOn()) {
        return;
      }
      http.oauth2Login(login ->
          login
              .loginPage("/dang-nhap")
              .clientRegistrationRepository(registrations)
              .authorizedClientRepository(new NoTokens())
              .userInfoEndpoint(user -> user.oidcUserService(known(new OidcUserService())))
              .successHandler((request, response, vouched) -> become(vouched, request, response))
              .failureHandler(refusing())
              .withObjectPostProcessor(
                  new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(
                        F leaving) {
                      leaving.setAuthenticationFailureHandler(refusing());
                      return leaving;
                    }
                  }));
    }

    private static AuthenticationFailureHandler refusing() {
      return (request, response, refused) -> {
        if (refused instanceof OAuth2AuthenticationException told
            && told.getError().getErrorCode().equals(NO_ACCOUNT)) {
          response.sendRedirect(NOT_LINKED);
          return;
        }
        LOG.warn("The identity provider vouched for nobody: {}", refused.toString());
        response.sendRedirect(NOT_VOUCHED_FOR);
      };
    }

    private OAuth2UserService<OidcUserRequest, OidcUser> known(OidcUserService service) {
      return request -> {
        var user = service.loadUser(request);
        if (viewer(user).isEmpty()) {
          throw new OAuth2AuthenticationException(NO_ACCOUNT);
        }
        return user;
      };
    }

    /** Who of the accounts in use that is. */
    private Optional<Viewer> viewer(OidcUser user) {
      var name = user.getClaimAsString(settings.claim());
      var subject = user.getSubject();
      return name == null || subject == null ? Optional.empty() : names.viewer(subject, name);
    }

    private void become(
        Authentication vouched, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      var user = (OidcUser) Objects.requireNonNull(vouched.getPrincipal());
      // Somebody may have shut the account out a moment ago.
      var viewer = viewer(user).orElse(null);
      if (viewer == null) {
        request.getSession().invalidate();
        SecurityContextHolder.clearContext();
        response.sendRedirect(NOT_LINKED);
        return;
      }
      var context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(
          UsernamePasswordAuthenticationToken.authenticated(
              SignIn.vouched(viewer, user.getIdToken().getTokenValue()), null, List.of()));
      SecurityContextHolder.setContext(context);
      new HttpSessionSecurityContextRepository().saveContext(context, request, response);
      response.sendRedirect("/");
    }

    /**
     * Whoever came from the provider is signed out there too: on a machine that several use, the
     * next would come in as the same person.
     */
    LogoutSuccessHandler signingOut() {
      return (request, response, former) -> {
        var voucher =
            former != null && former.getPrincipal() instanceof SignIn signIn
                ? signIn.voucher()
                : null;
        var there = voucher == null ? null : endOfSession();
        if (voucher == null || there == null) {
          response.sendRedirect(SIGNED_OUT);
          return;
        }
        var back = ServletUriComponentsBuilder.fromContextPath(request).build() + SIGNED_OUT;
        response.sendRedirect(
            UriComponentsBuilder.fromUriString(there)
                .queryParam("id_token_hint", "{voucher}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(voucher, back)
                .toUriString());
      };
    }

    private @Nullable String endOfSession() {
      try {
        ClientRegistration known = registrations.findByRegistrationId(REGISTRATION);
        return known == null
            ? null
            : (String)
                known.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
      } catch (IllegalArgumentException | IllegalStateException away) {
        LOG.warn("The identity provider is away; signed out here only: {}", away.toString());
        return null;
      }
    }
  }

  /** The provider's tokens are good for nothing here, so none is kept. */
  private static final class NoTokens implements OAuth2AuthorizedClientRepository {

    // The form of the method is the library's.
    @SuppressWarnings("TypeParameterUnusedInFormals")
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
