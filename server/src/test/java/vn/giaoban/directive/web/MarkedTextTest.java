package vn.giaoban.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaoban.directive.web.TextMarkKind.CITATION;
import static vn.giaoban.directive.web.TextMarkKind.LIMITATION;
import static vn.giaoban.directive.web.TextMarkKind.REQUIREMENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.giaoban.text.Span;

class MarkedTextTest {

  @Test
  void aTextWithoutMarksIsItsLines() {
    assertThat(picture("Một\n\nHai")).isEqualTo("Một\n\nHai");
  }

  @Test
  void anEmptyTextIsOneEmptyLine() {
    var marked = MarkedText.of("", List.of(requirement(1, 0, 4)));
    assertThat(marked.lines()).hasSize(1);
    assertThat(marked.lines().getFirst().segments()).isEmpty();
  }

  @Test
  void aMarkIsCutOut() {
    assertThat(picture("Giao đảng ủy rà soát.", requirement(1, 5, 12)))
        .isEqualTo("Giao |{R1 đảng ủy R1}| rà soát.");
  }

  @Test
  void marksThatTouchStayApart() {
    assertThat(picture("abcdef", requirement(1, 0, 3), requirement(2, 3, 6)))
        .isEqualTo("{R1 abc R1}|{R2 def R2}");
  }

  @Test
  void aNestedMarkHoldsWithTheOuterOne() {
    assertThat(picture("abcdef", citation(1, 2, 4), requirement(1, 0, 6)))
        .isEqualTo("{R1 ab|{C1 cd C1}|ef R1}");
    var inner =
        MarkedText.of("abcdef", List.of(citation(1, 2, 4), requirement(1, 0, 6)))
            .lines()
            .getFirst()
            .segments()
            .get(1);
    assertThat(inner.within()).extracting(TextMark::kind).containsExactly(REQUIREMENT, CITATION);
    assertThat(inner.innermost(CITATION)).map(TextMark::number).contains(1);
  }

  @Test
  void overlappingMarksShareAPiece() {
    var marked = MarkedText.of("abcdef", List.of(requirement(1, 0, 4), limitation(1, 2, 6)));
    assertThat(marked.lines().getFirst().segments())
        .extracting(segment -> segment.text() + ":" + segment.styles())
        .containsExactly(
            "ab:in-requirement",
            "cd:in-requirement in-limitation closes-requirement",
            "ef:in-limitation");
  }

  @Test
  void marksWithOneSpanOpenAndCloseTogether() {
    assertThat(picture("abc", requirement(2, 0, 3), requirement(1, 0, 3)))
        .isEqualTo("{R1 {R2 abc R1} R2}");
  }

  @Test
  void aMarkOverSeveralLinesOpensAndClosesOnce() {
    assertThat(picture("một hai\n\nba bốn\nnăm", requirement(1, 4, 11)))
        .isEqualTo("một |{R1 hai\n\nba R1}| bốn\nnăm");
  }

  @Test
  void aMarkThatTakesInItsLineEndClosesWithTheLastLetter() {
    assertThat(picture("một\nhai", requirement(1, 0, 4))).isEqualTo("{R1 một R1}\nhai");
  }

  @Test
  void aMarkOverNothingIsLeftOut() {
    assertThat(picture("abc", requirement(1, 1, 1), requirement(2, 3, 3))).isEqualTo("abc");
  }

  @Test
  void aMarkOverALineEndAloneShowsNothing() {
    assertThat(picture("a\nb", requirement(1, 1, 2))).isEqualTo("a\nb");
  }

  @Test
  void aMarkPastTheEndEndsWithTheText() {
    assertThat(picture("abc", requirement(1, 2, 90), requirement(2, 50, 60)))
        .isEqualTo("ab|{R1 c R1}");
  }

  @Test
  void aCharacterOfTwoUnitsIsNeverTorn() {
    var text = "a\uD83D\uDCC4b";
    assertThat(picture(text, requirement(1, 0, 2)))
        .as("an end in the middle takes the whole character")
        .isEqualTo("{R1 a\uD83D\uDCC4 R1}|b");
    assertThat(picture(text, requirement(1, 2, 4)))
        .as("a start in the middle takes the whole character")
        .isEqualTo("a|{R1 \uD83D\uDCC4b R1}");
  }

  @Test
  void everyKindOfLineEndEndsALine() {
    var marked = MarkedText.of("a\r\nb\rc\nd", List.of());
    assertThat(marked.lines()).extracting(TextLine::start).containsExactly(0, 3, 5, 7);
    assertThat(marked.lines())
        .extracting(line -> line.segments().getFirst().text())
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void aLastLineEndLeavesAnEmptyLineBehind() {
    var marked = MarkedText.of("a\n", List.of());
    assertThat(marked.lines()).hasSize(2);
    assertThat(marked.lines().getLast().segments()).isEmpty();
  }

  /** Marks at random: nothing is lost, and each mark covers exactly its own characters. */
  @Test
  void keepsEveryCharacterUnderAnyMarks() {
    var random = new Random(20261121);
    for (int round = 0; round < 400; round++) {
      var text = randomText(random);
      var marks = new ArrayList<TextMark>();
      for (int i = 1; i <= random.nextInt(8); i++) {
        int one = random.nextInt(text.length() + 1);
        int other = random.nextInt(text.length() + 1);
        marks.add(requirement(i, Math.min(one, other), Math.max(one, other)));
      }
      var marked = MarkedText.of(text, marks);
      assertThat(plain(marked)).isEqualTo(text);
      for (var mark : marks) {
        var covered =
            marked.lines().stream()
                .flatMap(line -> line.segments().stream())
                .filter(segment -> segment.within().contains(mark))
                .map(TextSegment::text)
                .collect(Collectors.joining());
        assertThat(covered).isEqualTo(mark.span().of(text).replace("\n", ""));
      }
      for (var line : marked.lines()) {
        for (var segment : line.segments()) {
          assertThat(text).startsWith(text.substring(0, segment.start()) + segment.text());
          assertThat(segment.text()).isNotEmpty();
        }
      }
    }
  }

  private static String randomText(Random random) {
    return random
        .ints(random.nextInt(60), 0, 8)
        .mapToObj(i -> i == 0 ? "\n" : "ắbcđe ủ".substring(i - 1, i))
        .collect(Collectors.joining());
  }

  private static String plain(MarkedText marked) {
    return marked.lines().stream()
        .map(line -> line.segments().stream().map(TextSegment::text).collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  /** Pieces parted by bars; a brace with the mark's letter and number where it opens and closes. */
  private static String picture(String text, TextMark... marks) {
    return MarkedText.of(text, List.of(marks)).lines().stream()
        .map(line ->
            line.segments().stream()
                .map(segment ->
                    segment.opening().stream()
                            .map(mark -> "{" + name(mark) + " ")
                            .collect(Collectors.joining())
                        + segment.text()
                        + segment.closing().stream()
                            .map(mark -> " " + name(mark) + "}")
                            .collect(Collectors.joining()))
                .collect(Collectors.joining("|")))
        .collect(Collectors.joining("\n"));
  }

  private static String name(TextMark mark) {
    return mark.kind().name().substring(0, 1) + mark.number();
  }

  private static TextMark requirement(int number, int start, int end) {
    return mark(REQUIREMENT, number, start, end);
  }

  private static TextMark citation(int number, int start, int end) {
    return mark(CITATION, number, start, end);
  }

  private static TextMark limitation(int number, int start, int end) {
    return mark(LIMITATION, number, start, end);
  }

  private static TextMark mark(TextMarkKind kind, int number, int start, int end) {
    return new TextMark(kind, String.valueOf(number), number, "", new Span(start, end));
  }
}
