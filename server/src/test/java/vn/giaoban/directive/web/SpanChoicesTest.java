package vn.giaoban.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.giaoban.text.Span;

class SpanChoicesTest {

  private static final String TEXT =
      "Các chi bộ rà soát sổ; lập danh mục. Văn phòng tổng hợp, báo cáo.\n\nNơi nhận:";

  @Test
  void aQuotationMayBeginSomeWordsEarlierOrLater() {
    var quote = span("rà soát sổ");
    assertThat(SpanChoices.starts(TEXT, quote))
        .extracting(SpanChoice::steps, choice -> TEXT.substring(choice.offset(), quote.end()))
        .containsExactly(
            tuple(-3, "Các chi bộ rà soát sổ"),
            tuple(-2, "chi bộ rà soát sổ"),
            tuple(-1, "bộ rà soát sổ"),
            tuple(0, "rà soát sổ"),
            tuple(1, "soát sổ"),
            tuple(2, "sổ"));
  }

  @Test
  void aQuotationMayEndSomeWordsEarlierOrLater() {
    var quote = span("Văn phòng tổng hợp");
    var ends = SpanChoices.ends(TEXT, quote);
    assertThat(ends)
        .extracting(choice -> TEXT.substring(quote.start(), choice.offset()))
        .startsWith(
            "Văn", "Văn phòng", "Văn phòng tổng", "Văn phòng tổng hợp", "Văn phòng tổng hợp,")
        .endsWith(TEXT.substring(quote.start()));
    assertThat(ends)
        .as("the present end stays a choice, though it stands before a comma")
        .filteredOn(choice -> choice.steps() == 0)
        .singleElement()
        .returns(quote.end(), SpanChoice::offset);
  }

  @Test
  void noEndMovesFurtherThanTheReach() {
    var text = "từ ".repeat(100).strip();
    assertThat(SpanChoices.starts(text, new Span(150, 200)))
        .hasSize(2 * SpanChoices.REACH + 1)
        .allSatisfy(choice -> assertThat(choice.steps()).isBetween(-15, 15));
  }

  @Test
  void aQuotationIsCutAfterASentenceOrASemicolon() {
    var quote = new Span(0, TEXT.indexOf("\n"));
    assertThat(SpanChoices.cuts(TEXT, quote))
        .extracting(SpanChoice::before, SpanChoice::after)
        .containsExactly(
            tuple("chi bộ rà soát sổ;", "lập danh mục. Văn phòng"),
            tuple("soát sổ; lập danh mục.", "Văn phòng tổng hợp, báo"));
  }

  @Test
  void aQuotationOverTwoLinesIsCutBetweenThem() {
    var text = "- Rà soát sổ\n- Lập danh mục";
    assertThat(SpanChoices.cuts(text, new Span(0, text.length())))
        .singleElement()
        .returns(text.indexOf("- Lập"), SpanChoice::offset);
  }

  @Test
  @Timeout(60)
  void thousandsOfEmptyLinesAreOneCut() {
    var text = "Rà soát sổ" + "\n".repeat(20_000) + "\u2028Lập danh mục";
    assertThat(SpanChoices.cuts(text, new Span(0, text.length())))
        .singleElement()
        .returns(text.indexOf("Lập"), SpanChoice::offset);
  }

  @Test
  void oneSentenceOffersNoCut() {
    assertThat(SpanChoices.cuts(TEXT, span("lập danh mục."))).isEmpty();
  }

  @Test
  void aNumberIsNoEndOfASentence() {
    var text = "Theo mục 3.1 và Nghị định 30.2020 lập danh mục";
    assertThat(SpanChoices.cuts(text, new Span(0, text.length()))).isEmpty();
  }

  @Test
  void paragraphsAreOfferedByTheirFirstWords() {
    var text = "Một đoạn ngắn\n\n  " + "dài ".repeat(60) + "\n*";
    var paragraphs = SpanChoices.paragraphs(text);
    assertThat(paragraphs).hasSize(2);
    assertThat(paragraphs.get(0).shown()).isEqualTo("Một đoạn ngắn");
    assertThat(paragraphs.get(1).span().of(text)).isEqualTo("dài ".repeat(60).strip());
    assertThat(paragraphs.get(1).shown()).hasSizeLessThanOrEqualTo(111).endsWith("…");
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }
}
