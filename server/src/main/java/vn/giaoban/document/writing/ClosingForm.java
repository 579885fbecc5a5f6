package vn.giaoban.document.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.giaoban.document.writing.Sheet.Align;
import vn.giaoban.document.writing.Sheet.Element;
import vn.giaoban.document.writing.Sheet.Run;
import vn.giaoban.shared.Folding;
import vn.giaoban.text.Arrangement;
import vn.giaoban.text.Extraction;
import vn.giaoban.text.Span;

/** The foot of a document: who gets it on the left, who signed on the right. */
final class ClosingForm {

  private static final float LEFT_SHARE = 0.5f;

  /** Room for a signature above the name where the print does not say "(Đã ký)". */
  private static final float SIGNATURE = 54;

  private final Extraction reading;
  private final Extraction.@Nullable Signatory signatory;
  private final List<Element> left = new ArrayList<>();
  private final List<Element> right = new ArrayList<>();

  /** Two who sign side by side. */
  private final List<Element> pairLeft = new ArrayList<>();

  private final List<Element> pairRight = new ArrayList<>();
  private boolean signing;

  private ClosingForm(Extraction reading) {
    this.reading = reading;
    this.signatory = reading.document().signatory();
  }

  static List<Element> of(Extraction reading, List<Arrangement.Words> closing) {
    return new ClosingForm(reading).form(closing);
  }

  private List<Element> form(List<Arrangement.Words> closing) {
    var byLine = new TreeMap<Integer, List<Arrangement.Words>>();
    for (var words : closing) {
      byLine.computeIfAbsent(words.line(), _ -> new ArrayList<>()).add(words);
    }
    boolean pairing = false;
    for (var line : byLine.values()) {
      if (line.size() >= 2 && line.stream().noneMatch(words -> isRecipient(text(words)))) {
        pairing = true;
        var rest = line.subList(1, line.size()).stream().map(this::text).toList();
        pairLeft.add(signature(text(line.getFirst()), pairLeft.size()));
        pairRight.add(signature(String.join(" ", rest), pairRight.size()));
      } else {
        for (var words : line) {
          place(words, pairing);
        }
      }
    }
    var elements = new ArrayList<Element>();
    if (!left.isEmpty() || !right.isEmpty()) {
      elements.add(new Sheet.Columns(left, right, LEFT_SHARE));
    }
    if (!pairLeft.isEmpty()) {
      elements.add(new Sheet.Columns(pairLeft, pairRight, LEFT_SHARE));
    }
    return elements;
  }

  private void place(Arrangement.Words words, boolean pairing) {
    var text = text(words);
    if (isRecipient(text)) {
      signing = false;
    } else if (isSigned(words) || isCapitals(text)) {
      signing = true;
    }
    if (signing) {
      right.add(signature(text, right.size()));
      return;
    }
    boolean announces = Folding.key(text).startsWith("noi nhan");
    left.add(
        new Sheet.Text(
            List.of(new Run(text, announces, announces, -1)),
            Align.LEFT,
            announces ? 12 : 11,
            0,
            left.isEmpty() || pairing ? 12 : 0,
            0,
            false));
  }

  private Element signature(String text, int above) {
    boolean bold = !text.startsWith("(");
    boolean name =
        above > 0
            && bold
            && text.chars().anyMatch(Character::isLowerCase)
            && !endsWithRemark(above);
    return new Sheet.Text(
        List.of(new Run(text, bold, !bold, -1)),
        Align.CENTRE,
        13,
        0,
        above == 0 ? 12 : name ? SIGNATURE : bold ? 0 : 14,
        bold ? 0 : 14,
        false);
  }

  /** Whether "(Đã ký)" stands where the signature would. */
  private boolean endsWithRemark(int above) {
    return above == right.size()
        && right.getLast() instanceof Sheet.Text last
        && last.runs().getFirst().italic();
  }

  private boolean isSigned(Arrangement.Words words) {
    var place = new Span(words.pieces().getFirst().start(), words.pieces().getLast().end());
    return signatory != null && signatory.span().contains(place) && !isRecipient(text(words));
  }

  private static boolean isRecipient(String text) {
    return text.startsWith("-")
        || text.startsWith("–")
        || text.startsWith("+")
        || Folding.key(text).startsWith("noi nhan");
  }

  private static boolean isCapitals(String text) {
    return text.chars().noneMatch(Character::isLowerCase)
        && text.chars().filter(Character::isUpperCase).count() > 1;
  }

  private String text(Arrangement.Words words) {
    return Wording.of(reading.text(), words.pieces());
  }
}
