package vn.giaoban.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;

/** In whose place the person of the present session acts. */
@Component
public class SignedIn {

  private final Deputies deputies;
  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

  SignedIn(Deputies deputies) {
    this.deputies = deputies;
  }

  /** From now on the session acts in the place of {@code principal}, and names both. */
  public Outcome<Viewer> actFor(
      AccountId principal, HttpServletRequest request, HttpServletResponse response) {
    var deputy = deputies.inPlaceOf(signIn().person().account(), principal);
    if (deputy.isEmpty()) {
      return Outcome.refused(Problem.of("access.problem.delegation-unknown"));
    }
    become(deputy.get(), request, response);
    return Outcome.accepted(deputy.get());
  }

  /** From now on the session acts for its own person again. */
  public void actForOneself(HttpServletRequest request, HttpServletResponse response) {
    become(null, request, response);
  }

  private void become(
      @Nullable Viewer deputy, HttpServletRequest request, HttpServletResponse response) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            signIn().inPlace(deputy), null, List.of()));
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }

  /** Whether the identity provider vouched for the person, who needs no password here then. */
  public boolean isVouchedFor() {
    return signIn().voucher() != null;
  }

  private static SignIn signIn() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof SignIn signIn) {
      return signIn;
    }
    throw new AccessDeniedException("not signed in");
  }
}
