package vn.giaoban.directive.web;

import java.util.Locale;
import vn.giaoban.directive.Inbox;
import vn.giaoban.shared.UnitId;

/** Where the groups of the inbox stand on its page, and where the whole of each is. */
public final class InboxLinks {

  private InboxLinks() {}

  public static String anchor(Inbox.Group group) {
    return group.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The list that holds the group, and perhaps more. */
  public static String list(Inbox.Group group, UnitId own) {
    return switch (group) {
      case RETURNED -> "/nhiem-vu?state=RETURNED&unit=" + own;
      case TO_REPORT -> "/nhiem-vu?unit=" + own;
      case TO_VERIFY -> "/nhiem-vu?state=REPORTED_DONE";
      case TO_CONFIRM -> "/nhiem-vu?state=PROPOSED";
      case TO_ASSIGN -> "/nhiem-vu?state=CONFIRMED";
      case TO_CLOSE -> "/nhiem-vu?state=VERIFIED";
    };
  }
}
