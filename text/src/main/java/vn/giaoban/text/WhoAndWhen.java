package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.TaskLabels.Role;

/**
 * Words that say nothing but who leads, who helps and by when, without labels: "Sở A (chính) – Sở
 * B, Sở C (phối hợp) – 30/9/2025", "Sở A / Sở B", "Sở A; quý I/2026".
 *
 * @param time the words for it; empty without
 * @param told whether words or a stroke tell who leads and who helps, and not only the order
 */
record WhoAndWhen(List<String> leads, List<String> helps, String time, boolean told) {

  /** What is longer says more than that. */
  private static final int LONGEST = 300;

  /** A longer cell is read as names alone: no office writes so many into one. */
  private static final int LONGEST_CELL = 600;

  private static final int LONGEST_OPENER = 3;

  private static final int LONGEST_ROLE = 40;

  private static final PhraseTable ROLES =
      PhraseTable.of("chủ trì", "làm chính", "phối hợp", "hỗ trợ", "cùng làm");

  private static final Pattern OPENER = Pattern.compile("^(?:[→⇒>=-]{1,2}|[(\\[]) ?");

  private static final Pattern CLOSER = Pattern.compile("[)\\]]?[.;]?$");

  private static final String OFFICE = "(?:(?:là )?(?:cơ quan|đơn vị|bộ phận) )?";

  private static final String LEADS =
      "(?:chủ trì|làm chính|chính|đầu mối|phụ trách|phụ trách chính|chịu trách nhiệm|ct)";

  private static final String HELPS = "(?:phối hợp|hỗ trợ|tham gia|cùng làm|cùng tham gia|phụ|ph)";

  /** "(chính)", "chủ trì", "(phối hợp)" behind a name. */
  private static final Pattern BEHIND =
      Pattern.compile(
          " ?(?:\\("
              + OFFICE
              + "(?:(?<lead>"
              + LEADS
              + ")|"
              + HELPS
              + ")\\)|(?:[-–] )?(?:(?<leads>chủ trì|làm chính)|phối hợp|hỗ trợ|cùng làm))$");

  /** A dash before one of these belongs to the name before it. */
  private static final Pattern ROLE =
      Pattern.compile("^ ?(?:" + OFFICE + "(?:" + LEADS + "|" + HELPS + "))(?=[,;.)]|$| [–—])");

  /** "Chủ trì: Sở A", "phối hợp (với) Sở B". */
  private static final Pattern BEFORE =
      Pattern.compile(
          "^"
              + OFFICE
              + "(?:(?<lead>chủ trì|làm chính|đầu mối)(?: thực hiện)? ?:"
              + "|(?:phối hợp|hỗ trợ|tham gia|cùng làm)(?: thực hiện)? ?:|phối hợp(?: (?:với|cùng))?(?! ?:)|cùng(?! ?:)) ");

  WhoAndWhen {
    leads = List.copyOf(leads);
    helps = List.copyOf(helps);
  }

  /** Null where the line says anything else, or not both who leads and more than that. */
  static @Nullable WhoAndWhen ofLine(CellNames bodies, String line) {
    if (line.length() > LONGEST || line.isEmpty()) {
      return null;
    }
    var opener = OPENER.matcher(line);
    int start = opener.find() ? opener.end() : 0;
    var inner = line.substring(start);
    boolean bracketed = start > 0 && "([".indexOf(line.charAt(0)) >= 0;
    inner = bracketed ? CLOSER.matcher(inner).replaceFirst("") : inner.replaceFirst("[.;]$", "");
    var run = new Run(bodies, true, false);
    run.read(inner);
    var read = run.result();
    boolean says = !read.time.isEmpty() || (read.told && !read.helps.isEmpty());
    return run.names && !read.leads.isEmpty() && says ? read : null;
  }

  /** Whether a line begins with names and goes on as such a line does. */
  static boolean mayBe(CellNames bodies, Words line) {
    if (line.text().length() > LONGEST) {
      return false;
    }
    int at = 0;
    while (at < LONGEST_OPENER && !line.get(at).isLetters()) {
      at++;
    }
    int end = bodies.end(line, at);
    var behind = line.get(end);
    boolean goesOn = behind.isPunctuation() || behind.isNumber() || ROLES.isAt(line, end);
    return end > at
        && !behind.is(":")
        && (goesOn || line.text().lastIndexOf(" – ", behind.start()) > 0);
  }

  /** Behind a colon or in brackets at the end of a task: "… (Sở A; Sở B; 30/9/2025)". */
  static @Nullable WhoAndWhen atEnd(CellNames bodies, String task) {
    int last = task.length() - 1;
    while (last > 0 && ".; ".indexOf(task.charAt(last)) >= 0) {
      last--;
    }
    if (last <= 0 || (task.charAt(last) != ')' && !Letters.isDigit(task.charAt(last)))) {
      return null;
    }
    boolean bracket = task.charAt(last) == ')';
    int start = bracket ? task.lastIndexOf(" (", last) : task.lastIndexOf(": ", last);
    int from = start < 0 ? -1 : start + 2;
    if (from < 0 || last - from > LONGEST || !Character.isUpperCase(task.charAt(from))) {
      return null;
    }
    var said = task.substring(from, bracket ? last : last + 1);
    return said.indexOf(' ') > 0 ? ofLine(bodies, said) : null;
  }

  /**
   * What a cell of the column for who leads says.
   *
   * @param shared whether those who help stand in the same column by its head
   */
  static WhoAndWhen ofCell(CellNames bodies, String cell, boolean shared) {
    if (cell.length() > LONGEST_CELL) {
      return new WhoAndWhen(bodies.of(cell), List.of(), "", false);
    }
    var run = new Run(bodies, false, shared);
    run.read(cell);
    return run.result();
  }

  /** Where a stroke parts names in this text; -1 where none does. */
  static int stroke(String text, int from) {
    int at = text.indexOf('/', from);
    while (at >= 0 && (at == 0 || text.charAt(at - 1) != ' ' || !isBlank(text, at + 1))) {
      at = text.indexOf('/', at + 1);
    }
    return at;
  }

  private static boolean isBlank(String text, int at) {
    return at < text.length() && text.charAt(at) == ' ';
  }

  /** Whether the words say by when or how often, and nothing else. */
  static boolean isTime(String text) {
    return !text.isEmpty() && CellPlacing.isTime(text, Fold.words(text));
  }

  /**
   * The task with what the words say of it.
   *
   * @param named whether its own words say who does it
   */
  Extraction.Requirement given(Extraction.Requirement task, boolean named) {
    var deadline = TaskTime.of(time);
    var recurrence = RecurrenceReader.recurrence(time);
    return new Extraction.Requirement(
        task.quote(),
        named ? task.responsible() : leads,
        helps.isEmpty() || (named && !told) ? task.coordinating() : helps,
        task.reportTo(),
        deadline == null ? task.deadline() : deadline,
        recurrence == null ? task.recurrence() : recurrence,
        task.heading(),
        task.span());
  }

  private static final class Run {

    /** Whether everything that is no time was names of bodies. */
    boolean names = true;

    private final CellNames bodies;
    private final boolean strict;
    private final boolean shared;
    private final List<String> leads = new ArrayList<>();
    private final List<String> helps = new ArrayList<>();
    private String time = "";
    private boolean told;
    private boolean stroke;

    Run(CellNames bodies, boolean strict, boolean shared) {
      this.bodies = bodies;
      this.strict = strict;
      this.shared = shared;
    }

    WhoAndWhen result() {
      return new WhoAndWhen(leads, helps, time, told);
    }

    /** Part by part, as semicolons, dashes, strokes and notes part them. */
    void read(String text) {
      int from = 0;
      int depth = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
        boolean behindNote = c == ',' && roleBehind(text.substring(from, i)) != null;
        boolean parts =
            c == ';' || behindNote || (isDash(c) && isBlank(text, i - 1) && !isRole(text, i + 1));
        boolean strikes = c == '/' && isStroke(text, i);
        if (depth == 0 && (parts || strikes)) {
          part(text.substring(from, i).strip());
          stroke |= strikes;
          told |= strikes;
          from = i + 1;
        }
      }
      boolean alone = from == 0;
      part(text.substring(from).strip());
      if (alone && shared && helps.isEmpty() && leads.size() > 1) {
        // "Sở A, Sở B" below "Chủ trì, phối hợp"
        helps.addAll(leads.subList(1, leads.size()));
        leads.subList(1, leads.size()).clear();
      }
    }

    private static boolean isRole(String text, int at) {
      int end = Math.min(text.length(), at + LONGEST_ROLE);
      return ROLE.matcher(Spelling.plain(text.substring(at, end))).find();
    }

    private static boolean isDash(char c) {
      return c == '–' || c == '—' || c == '→';
    }

    private boolean isStroke(String text, int at) {
      if (at > 0 && isBlank(text, at - 1) && isBlank(text, at + 1)) {
        return true;
      }
      return shared
          && at + 1 < text.length()
          && Character.isUpperCase(text.charAt(at + 1))
          && bodies.isNames(text.substring(0, at).strip());
    }

    private void part(String part) {
      if (part.isEmpty()) {
        return;
      }
      if (isTime(part) && !bodies.isNames(part)) {
        time = part;
        return;
      }
      int at = beforeTime(part);
      if (at > 0) {
        part(part.substring(0, at).strip());
        time = part.substring(at + 1).replaceFirst("\\)$", "").strip();
        return;
      }
      for (int dash = part.lastIndexOf(" - "); dash > 0; dash = part.lastIndexOf(" - ", dash - 1)) {
        var right = part.substring(dash + 3).strip();
        if (roleBehind(right) == null || right.length() > roleStart(right) + 1) {
          if (isNamesOrNoted(part.substring(0, dash))
              && opensPart(right)
              && parts(part, part.substring(0, dash), right)) {
            part(part.substring(0, dash));
            part(right);
            return;
          }
        }
      }
      add(part);
    }

    /** Whether the dash stands between two names, and not inside one. */
    private boolean parts(String part, String left, String right) {
      return isTime(right)
          || !bodies.isNames(part)
          || bodies.of(left).size() + bodies.of(right).size() == bodies.of(part).size();
    }

    private boolean opensPart(String right) {
      return isTime(right) || isNamesOrNoted(right) || right.indexOf(" - ") > 0;
    }

    private boolean isNamesOrNoted(String text) {
      int end = roleBehind(text) == null ? text.length() : roleStart(text);
      return bodies.isNames(text.substring(0, end).strip());
    }

    /** The comma or bracket before the time at the end; -1 without. */
    private static int beforeTime(String part) {
      int comma = part.lastIndexOf(", ");
      if (comma > 0 && isTime(part.substring(comma + 1).strip())) {
        return comma;
      }
      int bracket = part.endsWith(")") ? part.lastIndexOf('(') : -1;
      return bracket > 0 && isTime(part.substring(bracket + 1, part.length() - 1)) ? bracket : -1;
    }

    private static @Nullable Role roleBehind(String text) {
      var note = BEHIND.matcher(Spelling.plain(text));
      if (!note.find() || note.start() == 0) {
        return null;
      }
      return note.group("lead") != null || note.group("leads") != null ? Role.LEAD : Role.HELP;
    }

    private static int roleStart(String text) {
      var note = BEHIND.matcher(Spelling.plain(text));
      return note.find() ? note.start() : text.length();
    }

    private void add(String part) {
      var role = roleBehind(part);
      var name = role == null ? part : part.substring(0, roleStart(part)).strip();
      var helped = BEFORE.matcher(Spelling.plain(name));
      if (role == null && helped.find()) {
        role = helped.group("lead") != null ? Role.LEAD : Role.HELP;
        name = name.substring(helped.end());
      }
      told |= role != null;
      names &= bodies.isNames(name);
      if (strict && !names) {
        return;
      }
      var found = bodies.of(name);
      boolean behind = !leads.isEmpty() && (strict || shared || stroke);
      if (role == Role.HELP || (role == null && behind)) {
        helps.addAll(found);
      } else {
        leads.addAll(found);
      }
    }
  }
}
