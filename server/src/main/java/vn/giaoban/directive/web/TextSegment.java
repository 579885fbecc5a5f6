package vn.giaoban.directive.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A piece of a line in which the same marks hold from the first character to the last.
 *
 * @param start its place in the whole text, counted in UTF-16 units
 * @param within the marks that hold here, outermost first
 * @param opening those that begin with this piece
 * @param closing those that end with this piece
 */
public record TextSegment(
    int start, String text, List<TextMark> within, List<TextMark> opening, List<TextMark> closing) {

  public TextSegment {
    within = List.copyOf(within);
    opening = List.copyOf(opening);
    closing = List.copyOf(closing);
  }

  /** The innermost mark of the kind that holds here. */
  public Optional<TextMark> innermost(TextMarkKind kind) {
    return within.stream().filter(mark -> mark.kind() == kind).reduce((outer, inner) -> inner);
  }

  public Stream<TextMark> opening(TextMarkKind kind) {
    return opening.stream().filter(mark -> mark.kind() == kind);
  }

  /** The styles of the marks that hold here. */
  public String styles() {
    var styles = new StringBuilder();
    within.stream().map(mark -> " in-" + mark.kind().style()).distinct().forEach(styles::append);
    closing.stream()
        .filter(mark -> mark.kind() == TextMarkKind.REQUIREMENT)
        .findFirst()
        .ifPresent(mark -> styles.append(" closes-requirement"));
    return styles.toString().strip();
  }

  /**
   * The keys of the requirements that hold here, for the script that moves between text and list.
   */
  public String requirementKeys() {
    return String.join(
        " ",
        within.stream()
            .filter(mark -> mark.kind() == TextMarkKind.REQUIREMENT)
            .map(TextMark::key)
            .toList());
  }
}
