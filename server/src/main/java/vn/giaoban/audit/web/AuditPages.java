package vn.giaoban.audit.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaoban.access.Viewer;
import vn.giaoban.audit.AuditTrail;
import vn.giaoban.audit.RecordNames;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.web.Needs;

/** Who changed or read what, for those whose work it is to look. */
@Controller
class AuditPages {

  /** In the order in which they are offered. */
  private static final List<String> ACTIONS =
      List.of("INSERT", "UPDATE", "DELETE", "TRUNCATE", "READ");

  private final AuditTrail trail;
  private final RecordNames names;

  AuditPages(AuditTrail trail, RecordNames names) {
    this.trail = trail;
    this.names = names;
  }

  @GetMapping("/nhat-ky")
  @Needs(AuditTrail.READ)
  String list(
      Viewer viewer,
      @RequestParam(name = "ai", required = false) @Nullable String who,
      @RequestParam(name = "bang", required = false) @Nullable String subject,
      @RequestParam(name = "viec", required = false) @Nullable String action,
      @RequestParam(name = "ho-so", required = false) @Nullable String key,
      @RequestParam(name = "tu", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(name = "den", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      Paging paging,
      Model model) {
    var filter = new AuditTrail.Filter(who, subject, action, key, from, to);
    model
        .addAttribute("filter", filter)
        .addAttribute("lines", trail.lines(viewer, filter, paging))
        .addAttribute("subjects", trail.subjects())
        .addAttribute("actions", ACTIONS)
        .addAttribute("tables", names.tables())
        .addAttribute("columns", names.columns());
    return "audit/log";
  }
}
