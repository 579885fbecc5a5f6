package vn.giaoban.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has an address wait from which too many sign-ins failed, whatever the accounts: the lock of one
 * account does not stop somebody who tries one password on many.
 */
class SignInBrake extends OncePerRequestFilter {

  static final String PASSKEY = "/login/webauthn";

  private static final Set<String> PATHS = Set.of("/dang-nhap", PASSKEY);

  static final Duration PERIOD = Duration.ofMinutes(10);

  private final Rates rates;
  private final AccessSettings settings;

  SignInBrake(Rates rates, AccessSettings settings) {
    this.rates = rates;
    this.settings = settings;
  }

  static String subject(String address) {
    return "sign-in " + address;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if ("POST".equals(request.getMethod())
        && PATHS.contains(request.getRequestURI())
        && rates.counted(subject(request.getRemoteAddr()), PERIOD) >= settings.failures()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(PERIOD.toSeconds()));
      response.sendError(429);
      return;
    }
    chain.doFilter(request, response);
  }
}
