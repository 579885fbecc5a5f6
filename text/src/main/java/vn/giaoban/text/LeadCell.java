package vn.giaoban.text;

import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell that says who leads and who helps: "Chủ trì: Sở A; phối hợp: Sở B", "Sở A (chủ trì), Sở B
 * (phối hợp)", "Sở A phối hợp với Sở B".
 *
 * @param lead the words that name who leads
 * @param help the words that name who helps
 */
record LeadCell(String lead, String help) {

  private static final Pattern NOTED =
      Pattern.compile("\\((?:(?:cơ quan|đơn vị) )?(chủ trì|phối hợp)\\)");

  private static final Pattern HELPED =
      Pattern.compile("(?:(?:cơ quan|đơn vị) )?phối hợp(?: (?:với|cùng|thực hiện))* ?:? ?");

  private static final Pattern LABEL = Pattern.compile("(?:(?:cơ quan|đơn vị) )?chủ trì ?:? ?");

  private static final String LEADS = "chủ trì";

  /** Null where the cell names nobody who helps. */
  static @Nullable LeadCell of(String text) {
    var plain = Spelling.plain(text);
    if (!plain.contains("phối hợp")) {
      return null;
    }
    var noted = NOTED.matcher(plain);
    var lead = new StringJoiner(", ");
    var help = new StringJoiner(", ");
    while (noted.find()) {
      int note = noted.start();
      int start = Math.max(plain.lastIndexOf('(', note - 1), plain.lastIndexOf(')', note - 1)) + 1;
      if (start < note) {
        var name = text.substring(start, note).replaceFirst("^[,;. ]+", "").strip();
        (noted.group(1).equals(LEADS) ? lead : help).add(name);
      }
    }
    if (help.length() > 0) {
      return new LeadCell(lead.toString(), help.toString());
    }
    var helped = HELPED.matcher(plain);
    if (!helped.find() || helped.end() == plain.length()) {
      return null;
    }
    return new LeadCell(unlabelled(text, plain, helped.start()), text.substring(helped.end()));
  }

  /** What stands before {@code end}, without the label before it and marks and label behind it. */
  private static String unlabelled(String text, String plain, int end) {
    var label = LABEL.matcher(plain).region(0, end);
    int from = label.lookingAt() ? label.end() : 0;
    int to = Letters.endBefore(",;. ", plain, end);
    if (plain.startsWith(LEADS, to - LEADS.length())) {
      to = Letters.endBefore(",; ", plain, to - LEADS.length());
    }
    return from < to ? text.substring(from, to) : "";
  }
}
