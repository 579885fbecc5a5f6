package vn.giaoban.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.giaoban.shared.web.Costly;

/** Has an account wait that asks too much of the costly endpoints. */
class RateCheck implements HandlerInterceptor {

  static final Duration MINUTE = Duration.ofMinutes(1);

  private final Rates rates;
  private final AccessSettings settings;

  RateCheck(Rates rates, AccessSettings settings) {
    this.rates = rates;
    this.settings = settings;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method) || !method.hasMethodAnnotation(Costly.class)) {
      return true;
    }
    var viewer = SecurityConfiguration.currentViewer().orElse(null);
    if (viewer == null || rates.count("costly " + viewer.account(), MINUTE) <= settings.costly()) {
      return true;
    }
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(MINUTE.toSeconds()));
    response.sendError(429);
    return false;
  }
}
