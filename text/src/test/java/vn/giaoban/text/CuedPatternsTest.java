package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Expressions that are tried at their words only find what they would find without them. */
class CuedPatternsTest {

  private static final CuedPattern DATED =
      CuedPattern.within("(?<!\\p{L})(?:trước|chậm nhất)(?: là)? ngày \\d{1,2}(?: và ngày \\d)?");
  private static final CuedPattern NESTED =
      CuedPattern.within("(?:an|(?:thời )?hạn|nan|hạn nộp)(?: nộp)?(?!x)");
  private static final CuedPattern FIRST = CuedPattern.within("^thời|(?<!\\p{L})an(?= x)");
  private static final CuedPattern WHOLE = CuedPattern.whole(".*(?:hạn|ngày) .*nộp.*|x.*");
  private static final CuedPattern LETTERS = CuedPattern.whole("\\p{L}*");

  private static final List<CuedPattern> ALL = List.of(DATED, NESTED, FIRST, WHOLE, LETTERS);
  private static final CuedPatterns PATTERNS =
      CuedPatterns.of(DATED, NESTED, FIRST, WHOLE, LETTERS);

  @Test
  void theSameMatchesAreFound() {
    texts(text -> {
      for (var pattern : List.of(DATED, NESTED, FIRST)) {
        var expected = new ArrayList<String>();
        var matcher = pattern.pattern().matcher(text);
        while (matcher.find()) {
          expected.add(matcher.start() + "-" + matcher.end());
        }
        var actual = new ArrayList<String>();
        var cued = PATTERNS.in(text);
        var search = cued.search(pattern);
        while (search.find()) {
          actual.add(search.start() + "-" + search.end());
        }
        assertThat(actual).as(text).isEqualTo(expected);
        assertThat(cued.count(pattern)).isEqualTo(expected.size());
        assertThat(cued.has(pattern)).isEqualTo(!expected.isEmpty());
        assertThat(cued.replaced(pattern, '…').text())
            .isEqualTo(pattern.pattern().matcher(text).replaceAll("…"));
      }
    });
  }

  @Test
  void theSameIsFoundInWhatIsLeftOfATextAsInThatTextReadAnew() {
    texts(text -> {
      var cued = PATTERNS.in(text);
      for (var gone : List.of(DATED, NESTED, FIRST)) {
        var marked = cued.replaced(gone, '…');
        var before = cued.before(text.length() / 2);
        for (var pattern : List.of(DATED, NESTED, FIRST)) {
          assertThat(places(marked, pattern))
              .as(marked.text())
              .isEqualTo(places(PATTERNS.in(marked.text()), pattern));
          assertThat(places(before, pattern))
              .as(before.text())
              .containsAll(places(PATTERNS.in(before.text()), pattern));
        }
      }
    });
  }

  private static List<Integer> places(CuedText cued, CuedPattern pattern) {
    var places = new ArrayList<Integer>();
    var search = cued.search(pattern);
    while (search.find()) {
      places.add(search.start());
    }
    return places;
  }

  @Test
  void theSameTextsMatchAsAWhole() {
    texts(text -> {
      var cued = PATTERNS.in(text);
      for (var pattern : ALL) {
        assertThat(cued.matches(pattern)).isEqualTo(pattern.pattern().matcher(text).matches());
        assertThat(cued.opensWith(pattern)).isEqualTo(pattern.pattern().matcher(text).lookingAt());
      }
    });
  }

  @Test
  void onlyWhatBeginsWithWordsIsLookedForInsideTexts() {
    assertThatThrownBy(() -> CuedPattern.within(".*xã"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingBeginsInsideAWord() {
    assertThat(PATTERNS.in("quáhạn nộp").has(NESTED)).isFalse();
    assertThat(PATTERNS.in("quá hạn nộp").has(NESTED)).isTrue();
  }

  private static boolean endsWithLetterOrDigit(CharSequence text) {
    return !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
  }

  private interface Check {
    void on(String text);
  }

  private static void texts(Check check) {
    var pieces =
        "an|nan|hạn|thời|thời hạn|hạn nộp|nộp|x|trước|chậm nhất|là|ngày 1|ngày 12|và ngày 2|.|,| "
            .split("\\|", -1);
    var random = new Random(3);
    for (int i = 0; i < 3_000; i++) {
      var text = new StringBuilder();
      for (int j = random.nextInt(12); j > 0; j--) {
        var piece = pieces[random.nextInt(pieces.length)];
        boolean glued = text.isEmpty() || piece.equals(".") || random.nextInt(9) == 0;
        text.append(glued && !endsWithLetterOrDigit(text) ? "" : " ").append(piece);
      }
      check.on(text.toString());
    }
  }
}
