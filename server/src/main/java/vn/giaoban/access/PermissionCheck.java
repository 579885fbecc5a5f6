package vn.giaoban.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.OpenToAll;

/**
 * Lets nobody past an endpoint without the permission it declares; one that declares none answers
 * nobody.
 */
class PermissionCheck implements HandlerInterceptor {

  static final String OWN_ACCOUNT = "/tai-khoan";

  /** Open to somebody who has yet to choose a password. */
  private static final Set<String> BEFORE_A_PASSWORD =
      Set.of(OWN_ACCOUNT, OWN_ACCOUNT + "/mat-khau");

  private final Rights rights;
  private final Accounts accounts;

  PermissionCheck(Rights rights, Accounts accounts) {
    this.rights = rights;
    this.accounts = accounts;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws Exception {
    if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(OpenToAll.class)) {
      return true;
    }
    var needs = method.getMethodAnnotation(Needs.class);
    var viewer = SecurityConfiguration.currentViewer().orElse(null);
    if (needs == null || viewer == null) {
      throw new AccessDeniedException("no permission declared, or nobody signed in");
    }
    if (!BEFORE_A_PASSWORD.contains(request.getRequestURI())
        && !SecurityConfiguration.isVouchedFor()
        && accounts.mustChangePassword(viewer.account())) {
      response.sendRedirect(OWN_ACCOUNT);
      return false;
    }
    if (!needs.value().equals(Needs.SIGNED_IN)
        && !rights.mayAnywhere(viewer.account(), needs.value())) {
      throw new AccessDeniedException("not permitted: " + needs.value());
    }
    return true;
  }
}
