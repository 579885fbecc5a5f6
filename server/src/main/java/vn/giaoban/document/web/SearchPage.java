package vn.giaoban.document.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.DocumentSearch;
import vn.giaoban.document.Documents;
import vn.giaoban.document.Register;
import vn.giaoban.organization.Units;
import vn.giaoban.search.SearchFilter;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.web.Costly;
import vn.giaoban.shared.web.Needs;

/** Where do these words stand? */
@Controller
class SearchPage {

  /** So many hits in titles stand above the list. */
  private static final int TITLES = 3;

  private final DocumentSearch search;
  private final Register register;
  private final Units units;

  SearchPage(DocumentSearch search, Register register, Units units) {
    this.search = search;
    this.register = register;
    this.units = units;
  }

  @GetMapping("/van-ban/tim")
  @Costly
  @Needs(Documents.READ)
  String find(Viewer viewer, SearchForm form, Paging paging, Model model) {
    var filter = form.filter();
    var from = filter.from();
    var to = filter.to();
    var turned = from != null && to != null && from.isAfter(to);
    model.addAttribute("filter", filter);
    model.addAttribute("turned", turned);
    model.addAttribute("kinds", register.knownKinds());
    model.addAttribute("tree", units.tree(viewer));
    if (!filter.isEmpty() && !turned) {
      look(viewer, form, filter, paging, model);
    }
    return "document/search";
  }

  private void look(
      Viewer viewer, SearchForm form, SearchFilter filter, Paging paging, Model model) {
    var result = search.find(viewer, filter, form.apart(), paging);
    var titles =
        filter.titleOnly() || filter.text().isBlank() || paging.page() > 1 || form.apart()
            ? List.<DocumentSearch.Found>of()
            : search
                .find(
                    viewer,
                    filter.inTitle(),
                    false,
                    new Paging(1, TITLES, paging.sort(), paging.descending()))
                .rows();
    model.addAttribute("result", result);
    model.addAttribute("titles", titles);
    model.addAttribute(
        "holders",
        units.named(
            Stream.concat(result.rows().stream(), titles.stream())
                .map(DocumentSearch.Found::holder)
                .collect(Collectors.toSet())));
  }
}
