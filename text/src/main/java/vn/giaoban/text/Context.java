package vn.giaoban.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.ChargeReader.Charge;
import vn.giaoban.text.SectionReader.Purpose;

/**
 * What stands above the paragraphs of one document: what the part does, and whom the nearest
 * heading or introducing sentence charges. Paragraphs are asked for from the first to the last.
 */
final class Context {

  private static final List<String> SUBJECTS =
      List.of("Về ", "Trong ", "Lãnh đạo ", "Công tác ", "Việc ", "Thực hiện ");

  /** With these begins which of a class are meant. */
  private static final List<String> TELLS_APART =
      List.of("có ", "còn ", "chưa ", "được ", "bị ", "để ", "nơi ");

  private final Passages passages;
  private final ChargeReader charges;
  private final SectionReader sections;

  /** The last sentence that introduces a list, by the paragraph under which it stands. */
  private final Map<Integer, Integer> leadIns = new HashMap<>();

  private final Map<Integer, Charge> chargeOf = new HashMap<>();

  // what a paragraph says of those below it, asked for by each of them
  private final Map<Integer, Charge> leadCharges = new HashMap<>();
  private final Map<Integer, Optional<Purpose>> purposes = new HashMap<>();
  private final Map<Integer, Boolean> mayOrder = new HashMap<>();
  private final Map<Integer, Boolean> orders = new HashMap<>();
  private final Map<Integer, Optional<Purpose>> assesses = new HashMap<>();

  Context(Passages passages, ChargeReader charges, SectionReader sections) {
    this.passages = passages;
    this.charges = charges;
    this.sections = sections;
  }

  /** Notes that a paragraph without marker introduces what follows it. */
  void leadsIn(int index) {
    leadIns.put(key(passages.get(index).parent()), index);
  }

  /** Whether the title right above a paragraph names those charged. */
  boolean isNamedByTitle(int index, Charge charge) {
    Integer at = passages.container(index);
    return at != null && passages.get(at).title() && charge.equals(named(at));
  }

  private static int key(@Nullable Integer container) {
    return container == null ? -1 : container;
  }

  /** Whom a paragraph itself charges. */
  Charge own(int index, Words words) {
    var known = chargeOf.get(index);
    if (known == null) {
      known = charges.read(words);
      chargeOf.put(index, known);
    }
    return known;
  }

  /** What the part does in which the paragraph stands; null where nothing above says so. */
  @Nullable Purpose purpose(int index) {
    var purpose = sections.ofLabel(passages.get(index).text());
    boolean allowed = false;
    Integer at = passages.container(index);
    // "Về …" says what a part is about: under shortcomings, they are shortcomings in that.
    Purpose subject = null;
    int below = index;
    while (true) {
      Integer lead = leadIn(at, index, below);
      if (lead != null) {
        if (purpose == null && orders(lead)) {
          purpose = Purpose.INSTRUCT;
        }
        var assessed = purpose == null ? assessed(lead) : null;
        boolean listed = !passages.get(index).marker().isEmpty();
        purpose = assessed != null && (listed || assessed == Purpose.ASSESS) ? assessed : purpose;
        allowed |= mayOrder(lead);
      }
      if (at == null) {
        break;
      }
      if (purpose == null) {
        purpose = purposes.computeIfAbsent(at, this::said).orElse(null);
        if (purpose != null && isAbout(passages.get(at), purpose)) {
          subject = subject == null ? purpose : subject;
          purpose = null;
        }
      }
      below = at;
      at = passages.get(at).parent();
    }
    if (subject != null && (purpose == null || !purpose.assesses())) {
      purpose = subject;
    }
    return purpose == null && allowed ? Purpose.CONCLUDE : purpose;
  }

  /**
   * Whom the nearest sentence or heading above charges that names anybody; {@link Charge#NOBODY}
   * where none does.
   */
  Charge charge(int index) {
    Integer at = passages.container(index);
    int below = index;
    while (true) {
      Integer lead = leadIn(at, index, below);
      var charge = lead == null ? null : named(lead);
      if (charge == null && at != null) {
        charge = named(at);
      }
      if (charge != null) {
        return charge;
      }
      if (at == null) {
        return Charge.NOBODY;
      }
      below = at;
      at = passages.get(at).parent();
    }
  }

  /**
   * The sentence that introduces what stands under a heading.
   *
   * @param below before which it has to stand
   */
  private @Nullable Integer leadIn(@Nullable Integer heading, int index, int below) {
    Integer lead = leadIns.get(key(heading));
    return lead != null && lead < below && lead != index ? lead : null;
  }

  /** "Lãnh đạo nhiệm vụ chính trị" tells what a part is about, not that there are orders in it. */
  private static boolean isAbout(Paragraph heading, Purpose purpose) {
    return heading.title()
        && (purpose == Purpose.FUNDING
            || (purpose.instructs() && SUBJECTS.stream().anyMatch(heading.text()::startsWith)));
  }

  private Optional<Purpose> said(int index) {
    var above = passages.get(index);
    if (above.title()) {
      var stated = sections.ofHeading(above.text());
      // "Các chi bộ có hạn chế": whom the part is about, and no shortcomings
      return stated != null && stated.assesses() && onlyNames(index)
          ? Optional.empty()
          : Optional.ofNullable(stated);
    }
    return Phrasing.leadsIn(words(index).plain()) && orders(index)
        ? Optional.of(Purpose.INSTRUCT)
        : Optional.empty();
  }

  /** Whether the title is the names of those charged, and which of them are meant. */
  private boolean onlyNames(int index) {
    var words = words(index);
    var names = own(index, words).responsible();
    var title = words.text();
    if (names.isEmpty() || !title.startsWith(names.getFirst())) {
      return false;
    }
    int end = title.lastIndexOf(names.getLast()) + names.getLast().length();
    var rest = title.substring(end).strip();
    return rest.length() < 2 || TELLS_APART.stream().anyMatch(rest::startsWith);
  }

  private boolean orders(int index) {
    return orders.computeIfAbsent(
        index, at -> assessed(at) == null && sections.ordersWhatFollows(words(at)));
  }

  /** Its last sentence introduces what follows: what was ordered before may be told first. */
  private @Nullable Purpose assessed(int index) {
    return assesses
        .computeIfAbsent(
            index, at -> Optional.ofNullable(sections.assessesWhatFollows(lastSentence(at))))
        .orElse(null);
  }

  private Words lastSentence(int index) {
    var whole = words(index);
    int last = Parts.lastSentence(whole.text());
    return last == 0 ? whole : Words.of(whole.text().substring(last).strip());
  }

  private boolean mayOrder(int index) {
    return mayOrder.computeIfAbsent(index, at -> sections.mayOrder(words(at)));
  }

  private Words words(int index) {
    return passages.get(index).reading().words();
  }

  private @Nullable Charge named(int index) {
    var paragraph = passages.get(index);
    boolean speaks = paragraph.marker().isEmpty() && !paragraph.title();
    var charge =
        speaks
            ? leadCharges.computeIfAbsent(index, at -> charges.readLeadIn(words(at)))
            : own(index, words(index));
    if (charge.responsible().isEmpty()
        && paragraph.title()
        && Phrasing.leadsIn(words(index).plain())) {
      charge = leadCharges.computeIfAbsent(index, at -> charges.readLeadIn(words(at)));
    }
    return charge.responsible().isEmpty() ? null : charge;
  }
}
