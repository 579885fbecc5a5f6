package vn.giaoban.directive.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.web.FirstPage;
import vn.giaoban.shared.web.Needs;

/** The first page is the one that the viewer came for. */
@Controller
class HomePage {

  private final Rights rights;
  private final List<FirstPage> pages;

  HomePage(Rights rights, List<FirstPage> pages) {
    this.rights = rights;
    this.pages = pages.stream().sorted(Comparator.comparingInt(FirstPage::position)).toList();
  }

  @GetMapping("/")
  @Needs(Needs.SIGNED_IN)
  String home(Viewer viewer) {
    var permissions = rights.permissions(viewer.account());
    return "redirect:"
        + pages.stream()
            .filter(page -> permissions.contains(page.permission()))
            .map(FirstPage::path)
            .findFirst()
            .orElse("/tai-khoan");
  }
}
