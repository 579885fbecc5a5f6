package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Footnotes of which conversion lost or changed the marks. */
class LostMarksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(⏎) | �",
        "(⏎) | (⏎)",
        "(⏎) | ''",
        "( ) | ''",
        "[*] | [*]",
        "() | ()",
        "( ) | ( )",
        "[] | []",
        "� | �",
        "\uF02A | \uF02A",
        "<sup></sup> | <sup></sup>",
        "[?] | [1]",
        "() | [1]",
        "<sup>1</sup> | <sup>1</sup>",
      })
  void asManyNotesAsLostMarksAreAnchoredInTheirOrder(String mark, String note) {
    var notes = read(mark, mark, note);

    assertThat(notes)
        .extracting(Extraction.Footnote::text)
        .containsExactly("Xã Hà Lam.", "Kho số 2.");
    assertThat(places(notes)).isSorted().hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[*] | [*]", "() | ()", "() | [1]"})
  void notesWithAnotherNumberOfLostMarksAreNotAnchored(String mark, String note) {
    var notes = read(mark, "", note);

    assertThat(notes).hasSize(2);
    assertThat(places(notes)).isEmpty();
  }

  @Test
  void sentencesBehindTheSignatureAreNoNotesWhereTheTextHasAnotherNumberOfMarks() {
    assertThat(read("( )", "", "")).isEmpty();
  }

  @Test
  void boxesToTickAreNoNotes() {
    assertThat(read("", "", "( )")).isEmpty();
    assertThat(read("", "", "□")).isEmpty();
  }

  private static List<Integer> places(List<Extraction.Footnote> notes) {
    return notes.stream()
        .map(Extraction.Footnote::anchor)
        .filter(Objects::nonNull)
        .map(Span::start)
        .toList();
  }

  /** A document with two places for marks and two notes; the second mark counts on. */
  private static List<Extraction.Footnote> read(String first, String second, String note) {
    var text =
        """
        THÔNG BÁO
        kết luận kiểm tra
        -----

        I. HẠN CHẾ

        1. Việc giao đất còn chậm%s, hồ sơ thiếu.

        2. Kho lưu trữ xuống cấp%s.

        Nơi nhận:
        - Như trên;
        - Lưu.

        GIÁM ĐỐC

        Hà Văn Tâm

        %s Xã Hà Lam.
        %s Kho số 2.
        """
            .formatted(
                first.replace("⏎", "\n"),
                second.replace("⏎", "\n").replace('1', '2'),
                note.replace("⏎", "\n"),
                note.replace("⏎", "\n").replace('1', '2'));
    return DocumentReader.standard().read(text).footnotes();
  }
}
