package vn.giaoban.privacy.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaoban.privacy.FieldClass;
import vn.giaoban.privacy.FieldRegister;
import vn.giaoban.privacy.FieldTable;
import vn.giaoban.privacy.Privacy;
import vn.giaoban.privacy.RetentionRules;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.web.Needs;

/** What is held on persons in general: purposes, grounds, readers, how long. */
@Controller
class RegisterPages {

  private final FieldRegister register;
  private final RetentionRules rules;
  private final OfficeCalendar calendar;

  RegisterPages(FieldRegister register, RetentionRules rules, OfficeCalendar calendar) {
    this.register = register;
    this.rules = rules;
    this.calendar = calendar;
  }

  @GetMapping("/bao-ve-du-lieu/danh-muc")
  @Needs(Privacy.REGISTER)
  String register(@RequestParam(name = "loai", defaultValue = "") String kind, Model model) {
    var wanted =
        java.util.Arrays.stream(FieldClass.values())
            .filter(one -> one.name().equals(kind))
            .findFirst();
    List<FieldTable> tables =
        register.tables().stream()
            .filter(table ->
                wanted
                    .map(one -> table.fields().stream().anyMatch(field -> field.kind() == one))
                    .orElse(table.personal()))
            .toList();
    model.addAttribute("tables", tables);
    model.addAttribute("purposes", register.purposes());
    model.addAttribute("rules", rules.on(calendar.today()));
    model.addAttribute("kinds", List.of(FieldClass.values()));
    model.addAttribute("kind", wanted.map(FieldClass::name).orElse(""));
    return "privacy/register";
  }
}
