package vn.giaoban.directive.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.directive.Requirements;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.web.Needs;

/** The first page is the one that the viewer came for. */
@Controller
class HomePage {

  private final Rights rights;

  HomePage(Rights rights) {
    this.rights = rights;
  }

  @GetMapping("/")
  @Needs(Needs.SIGNED_IN)
  String home(Viewer viewer) {
    var permissions = rights.permissions(viewer.account());
    if (permissions.contains(Requirements.READ)) {
      return "redirect:/giao-ban";
    }
    return permissions.contains(Units.READ) ? "redirect:/to-chuc" : "redirect:/tai-khoan";
  }
}
