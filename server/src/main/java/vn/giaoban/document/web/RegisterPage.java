package vn.giaoban.document.web;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.Documents;
import vn.giaoban.document.HeldFiles;
import vn.giaoban.document.Register;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.web.Needs;

/** Which documents are there? */
@Controller
class RegisterPage {

  private final Register register;
  private final HeldFiles held;
  private final Units units;
  private final Accounts accounts;

  RegisterPage(Register register, HeldFiles held, Units units, Accounts accounts) {
    this.register = register;
    this.held = held;
    this.units = units;
    this.accounts = accounts;
  }

  @GetMapping("/van-ban")
  @Needs(Documents.READ)
  String list(
      Viewer viewer,
      Paging paging,
      @RequestParam(name = "tim", defaultValue = "") String search,
      @RequestParam(name = "loai", defaultValue = "") String kind,
      @RequestParam(name = "nam", required = false) @Nullable String year,
      Model model) {
    var filter = new Register.Filter(search, kind, year(year));
    var slice = register.list(viewer, filter, paging);
    model.addAttribute("held", held.count(viewer));
    model.addAttribute("filter", filter);
    model.addAttribute("slice", slice);
    model.addAttribute("kinds", register.kinds(viewer));
    model.addAttribute("years", register.years(viewer));
    model.addAttribute(
        "english",
        register.knownKinds().stream()
            .collect(Collectors.toMap(known -> known.nameVi(), known -> known.nameEn())));
    model.addAttribute(
        "holders", units.named(slice.rows().stream().map(Register.Row::holder).toList()));
    model.addAttribute(
        "people", accounts.names(slice.rows().stream().map(Register.Row::importedBy).toList()));
    return "document/register";
  }

  /** Whatever stands in the address and is no year counts as not given. */
  private static @Nullable Integer year(@Nullable String text) {
    return text != null && text.matches("\\d{4}") ? Integer.valueOf(text) : null;
  }
}
