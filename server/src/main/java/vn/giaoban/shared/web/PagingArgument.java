package vn.giaoban.shared.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.giaoban.shared.Paging;

/**
 * Reads {@code page}, {@code size}, {@code sort} and {@code descending}; whatever makes no sense
 * counts as not given.
 */
class PagingArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Paging.class;
  }

  @Override
  public Paging resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var sort = request.getParameter("sort");
    return new Paging(
        number(request.getParameter("page"), 1),
        number(request.getParameter("size"), Paging.DEFAULT_SIZE),
        sort == null ? "" : sort,
        "true".equals(request.getParameter("descending")));
  }

  private static int number(@Nullable String text, int otherwise) {
    try {
      return text == null ? otherwise : Integer.parseInt(text.strip());
    } catch (NumberFormatException notOne) {
      return otherwise;
    }
  }
}
