package vn.giaoban.access;

import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.web.FrameUser;
import vn.giaoban.shared.web.FrameUsers;
import vn.giaoban.shared.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class SecurityConfiguration {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
          + " connect-src 'self'; form-action 'self'%s; base-uri 'none'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain pages(
      HttpSecurity http,
      Rates rates,
      AccessSettings settings,
      Passkeys passkeys,
      WebAuthnRelyingPartyOperations operations,
      UserDetailsService signIns,
      Accounts accounts,
      OidcConfiguration.Provider provider)
      throws Exception {
    provider.join(http);
    var passkeySignIn = new WebAuthnAuthenticationFilter();
    passkeySignIn.setAuthenticationManager(
        new ProviderManager(new PasskeySignIn(operations, signIns)));
    passkeySignIn.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
    passkeySignIn.setAuthenticationFailureHandler((request, response, refused) -> {
      rates.count(SignInBrake.subject(request.getRemoteAddr()), SignInBrake.PERIOD);
      response.sendError(HttpStatus.UNAUTHORIZED.value());
    });
    return http.addFilterBefore(passkeySignIn, BasicAuthenticationFilter.class)
        .addFilterBefore(
            new PublicKeyCredentialRequestOptionsFilter(operations), AuthorizationFilter.class)
        .addFilterAfter(
            new PublicKeyCredentialCreationOptionsFilter(operations), AuthorizationFilter.class)
        .addFilterAfter(
            new WebAuthnRegistrationFilter(passkeys, operations), AuthorizationFilter.class)
        .addFilterBefore(
            new SignInBrake(rates, settings), UsernamePasswordAuthenticationFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(
                    "/webjars/**", "/static/**", "/dang-nhap", "/thiet-lap", "/error", "/song")
                .permitAll()
                .requestMatchers("/webauthn/register/**")
                .access((person, request) -> new AuthorizationDecision(mayRegister(accounts)))
                .anyRequest()
                .authenticated())
        .formLogin(form ->
            form.loginPage("/dang-nhap")
                .usernameParameter("login")
                .passwordParameter("password")
                .defaultSuccessUrl("/")
                .failureUrl("/dang-nhap?sai"))
        .logout(
            logout -> logout.logoutUrl("/dang-xuat").logoutSuccessHandler(provider.signingOut()))
        .headers(headers ->
            headers
                .contentSecurityPolicy(
                    policy -> policy.policyDirectives(POLICY.formatted(provider.origin())))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(
                    opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                    resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                    permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")))
        .build();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }

  @Bean
  UserDetailsService signIns(Accounts accounts, OfficeCalendar calendar) {
    return login -> {
      var known =
          accounts.byLogin(login).orElseThrow(() -> new UsernameNotFoundException("unknown"));
      var locked = known.lockedUntil() != null && known.lockedUntil().isAfter(calendar.now());
      var expired =
          known.mustChangePassword()
              && known.codeUntil() != null
              && known.codeUntil().isBefore(calendar.now());
      return new SignIn(known.viewer(), known.passwordHash(), known.active() && !expired, locked);
    };
  }

  @Bean
  ApplicationListener<AbstractAuthenticationEvent> signInCounter(Accounts accounts, Rates rates) {
    return event -> {
      switch (event) {
        case AuthenticationFailureBadCredentialsEvent failed -> {
          accounts.signInFailed(failed.getAuthentication().getName());
          if (failed.getAuthentication().getDetails() instanceof WebAuthenticationDetails from) {
            rates.count(SignInBrake.subject(from.getRemoteAddress()), SignInBrake.PERIOD);
          }
        }
        case AuthenticationSuccessEvent success
            when success.getAuthentication().getPrincipal() instanceof SignIn signIn ->
            accounts.signedIn(signIn.person().account());
        default -> {}
      }
    };
  }

  @Bean
  FrameUsers frameUsers(Rights rights) {
    return () ->
        currentViewer()
            .map(viewer -> new FrameUser(viewer.name(), rights.permissions(viewer.account())));
  }

  @Bean
  NavigationEntry accountsEntry() {
    return new NavigationEntry("nav.administration", "/quan-tri", Accounts.MANAGE, 90);
  }

  @Bean
  WebMvcConfigurer accessToPages(
      Rights rights, Accounts accounts, Rates rates, AccessSettings settings) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new PermissionCheck(rights, accounts));
        interceptors.addInterceptor(new RateCheck(rates, settings));
      }

      @Override
      public void addArgumentResolvers(java.util.List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument());
      }
    };
  }

  /** Registering a passkey is for the person alone, and comes after choosing a password. */
  private static boolean mayRegister(Accounts accounts) {
    return currentViewer()
        .filter(viewer -> !viewer.isDeputy() && !accounts.mustChangePassword(viewer.account()))
        .isPresent();
  }

  static Optional<Viewer> currentViewer() {
    return currentSignIn().map(SignIn::viewer);
  }

  /** Whether the identity provider vouches for the person, who needs no password here then. */
  static boolean isVouchedFor() {
    return currentSignIn().filter(signIn -> signIn.voucher() != null).isPresent();
  }

  private static Optional<SignIn> currentSignIn() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignIn signIn
        ? Optional.of(signIn)
        : Optional.empty();
  }
}
