package vn.giaoban.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.ChargeReader.Charge;
import vn.giaoban.text.SectionReader.Purpose;

/**
 * What stands above the paragraphs of one document: what the part does, and whom the nearest
 * heading or introducing sentence charges. Paragraphs are asked for from the first to the last.
 */
final class Context {

  /**
   * @param purpose null where nothing above says what the part does
   * @param charge {@link Charge#NOBODY} where nothing above names anybody
   */
  record Above(@Nullable Purpose purpose, Charge charge) {}

  private final Passages passages;
  private final ChargeReader charges;
  private final SectionReader sections;

  /** The last sentence that introduces a list, by the paragraph under which it stands. */
  private final Map<Integer, Integer> leadIns = new HashMap<>();

  private final Map<Integer, Charge> chargeOf = new HashMap<>();

  Context(Passages passages, ChargeReader charges, SectionReader sections) {
    this.passages = passages;
    this.charges = charges;
    this.sections = sections;
  }

  /** Notes that a paragraph without marker introduces what follows it. */
  void leadsIn(int index) {
    leadIns.put(key(passages.get(index).parent()), index);
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

  Above above(int index) {
    var purpose = sections.ofLabel(passages.get(index).text());
    Charge charge = null;
    boolean mayOrder = false;
    Integer at = passages.container(index);
    int below = index;
    while (true) {
      Integer lead = leadIns.get(key(at));
      if (lead != null && lead < below && lead != index) {
        var leadWords = passages.get(lead).reading().words();
        if (purpose == null && sections.ordersWhatFollows(leadWords)) {
          purpose = Purpose.INSTRUCT;
        }
        mayOrder |= sections.mayOrder(leadWords);
        if (charge == null) {
          charge = named(lead, leadWords);
        }
      }
      if (at == null) {
        break;
      }
      var above = passages.get(at);
      if (charge == null) {
        charge = named(at, above.reading().words());
      }
      if (purpose == null) {
        purpose = purpose(above);
      }
      below = at;
      at = above.parent();
    }
    if (purpose == null && mayOrder) {
      purpose = Purpose.INSTRUCT;
    }
    return new Above(purpose, charge == null ? Charge.NOBODY : charge);
  }

  private @Nullable Purpose purpose(Paragraph above) {
    if (above.title()) {
      return sections.ofHeading(above.text());
    }
    var words = above.reading().words();
    return Phrasing.leadsIn(words.plain()) && sections.ordersWhatFollows(words)
        ? Purpose.INSTRUCT
        : null;
  }

  private @Nullable Charge named(int index, Words words) {
    var paragraph = passages.get(index);
    boolean speaks = paragraph.marker().isEmpty() && !paragraph.title();
    var charge = speaks ? charges.readLeadIn(words) : own(index, words);
    return charge.responsible().isEmpty() ? null : charge;
  }
}
