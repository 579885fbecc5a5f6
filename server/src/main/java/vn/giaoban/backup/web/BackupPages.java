package vn.giaoban.backup.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.giaoban.access.Viewer;
import vn.giaoban.backup.BackupState;
import vn.giaoban.shared.web.Needs;

/** Whether the installation could be restored today, and what to do where it could not. */
@Controller
class BackupPages {

  private final BackupState backups;

  BackupPages(BackupState backups) {
    this.backups = backups;
  }

  @GetMapping("/quan-tri/sao-luu")
  @Needs(BackupState.READ)
  String state(Viewer viewer, Model model) {
    model.addAttribute("state", backups.of(viewer));
    return "backup/state";
  }
}
