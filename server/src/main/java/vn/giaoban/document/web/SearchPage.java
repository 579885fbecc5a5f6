package vn.giaoban.document.web;

import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.DocumentSearch;
import vn.giaoban.document.Documents;
import vn.giaoban.document.Register;
import vn.giaoban.organization.Units;
import vn.giaoban.search.Search;
import vn.giaoban.search.SearchFilter;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.web.Costly;
import vn.giaoban.shared.web.Needs;

/** Where do these words stand? */
@Controller
class SearchPage {

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
    model.addAttribute("result", result);
    model.addAttribute(
        "latestFirst", filter.text().isBlank() || paging.sort().equals(Search.LATEST_FIRST));
    model.addAttribute(
        "holders",
        units.named(
            result.rows().stream().map(DocumentSearch.Found::holder).collect(Collectors.toSet())));
  }
}
