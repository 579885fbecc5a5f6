package vn.giaoban.directive.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * The order that the address asks for, else the one chosen last in this browser: who goes through
 * documents in one way does so tomorrow as well.
 */
@Component
class ReviewOrderArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  static final String PARAMETER = "xep";
  private static final String COOKIE = "GIAOBAN_XEP";

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == ReviewOrder.class;
  }

  @Override
  public ReviewOrder resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    var asked = request.getParameter(PARAMETER);
    if (asked == null) {
      var kept = WebUtils.getCookie(request, COOKIE);
      return ReviewOrder.of(kept == null ? null : kept.getValue());
    }
    var order = ReviewOrder.of(asked);
    var cookie =
        ResponseCookie.from(COOKIE, order.word())
            .path("/van-ban")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .sameSite("Lax")
            .build();
    Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class))
        .addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    return order;
  }
}
