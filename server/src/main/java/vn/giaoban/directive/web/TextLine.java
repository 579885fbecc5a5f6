package vn.giaoban.directive.web;

import java.util.List;

/**
 * A line of the text as printed, without what ends it.
 *
 * @param start its place in the whole text
 * @param segments none where the line is empty
 */
public record TextLine(int start, List<TextSegment> segments) {

  public TextLine {
    segments = List.copyOf(segments);
  }

  public boolean isBlank() {
    return segments.stream().allMatch(segment -> segment.text().isBlank());
  }

  /** The styles of the rules that run beside the line. */
  public String rules() {
    var styles = new StringBuilder();
    segments.stream()
        .flatMap(segment -> segment.within().stream())
        .map(mark ->
            mark.kind() == TextMarkKind.HEADING
                ? "is-heading heading-" + mark.tone()
                : mark.kind() == TextMarkKind.FOOTNOTE
                    ? "is-footnote"
                    : mark.kind() == TextMarkKind.REQUIREMENT || mark.kind().isFinding()
                        ? "has-" + mark.kind().style()
                        : "")
        .filter(style -> !style.isEmpty())
        .distinct()
        .forEach(style -> styles.append(' ').append(style));
    return styles.toString().strip();
  }
}
