package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads header, signature and recipients, and says what is missing or does not fit. */
final class FormReader {

  /**
   * The form of a text.
   *
   * @param isDocument whether it is a document, not an article about one
   */
  record Result(Extraction.Header header, List<Extraction.Warning> warnings, boolean isDocument) {}

  private static final NewsArticle NEWS = new NewsArticle();

  private FormReader() {}

  static Result read(Layout layout, Lexicon lexicon, BodyReader bodies) {
    var ordinary = OrdinaryCase.of(layout.paragraphs(), lexicon);
    var top = HeaderReader.read(layout, lexicon, ordinary);
    var end = ClosingReader.read(layout, lexicon, ordinary);
    var speakers =
        Speakers.find(
            layout,
            lexicon,
            ordinary,
            bodies,
            top.bodies(),
            top.title(),
            top.authority(),
            end.signatory());
    var kind = top.kind();
    var header =
        new Extraction.Header(
            kind == null ? null : kind.code(),
            kind == null || isUnprinted(layout, kind) ? null : kind.name(),
            top.symbol(),
            speakers.issuer(),
            speakers.onBehalfOf(),
            top.place(),
            top.date(),
            top.title(),
            end.signatory(),
            end.recipients(),
            top.span());
    var signs = NEWS.signs(layout, header);
    if (!signs.isEmpty()) {
      return new Result(
          Extraction.Header.none(),
          List.of(
              Extraction.Warning.of("NOT_A_DOCUMENT", signs.subList(0, 2), signs.getFirst(), null)),
          false);
    }
    var warnings = warnings(layout, lexicon, header, top.undated());
    warnings.addAll(NumberingLint.check(layout.paragraphs()));
    var recipient = RecipientLint.check(header);
    if (recipient != null) {
      warnings.add(recipient);
    }
    return new Result(header, warnings, true);
  }

  /** An official letter does not print its kind. */
  private static boolean isUnprinted(Layout layout, Lexicon.Kind kind) {
    return layout.parts().kindLine() < 0 && kind.code().equals("CV");
  }

  private static List<Extraction.Warning> warnings(
      Layout layout, Lexicon lexicon, Extraction.Header header, @Nullable String undated) {
    var warnings = new ArrayList<Extraction.Warning>();
    var text = layout.text();
    if (text.isBlank()) {
      warnings.add(warning("NO_TEXT", null));
      return warnings;
    }
    if (text.length() > Layout.LONGEST_TEXT) {
      warnings.add(
          Extraction.Warning.of(
              "TEXT_TOO_LONG",
              List.of(String.valueOf(text.length()), String.valueOf(Layout.LONGEST_TEXT)),
              null,
              new Span(Layout.LONGEST_TEXT, text.length())));
    }
    int unreadable = text.indexOf('\uFFFD');
    if (unreadable >= 0 && layout.footnotes().isEmpty()) {
      warnings.add(warning("UNREADABLE", new Span(unreadable, unreadable + 1)));
    }
    if (header.span() == null) {
      warnings.add(warning("NO_HEADER", null));
      return warnings;
    }
    if (header.kind() == null) {
      warnings.add(warning("KIND_MISSING", header.span()));
    }
    if (header.symbol() == null) {
      warnings.add(warning("SYMBOL_MISSING", header.span()));
    } else {
      addKindDisagreement(warnings, lexicon, header, header.symbol());
    }
    if (undated != null) {
      warnings.add(
          Extraction.Warning.of("DATE_UNREADABLE", List.of(undated), undated, header.span()));
    } else if (header.date() == null) {
      warnings.add(warning("DATE_MISSING", header.span()));
    }
    if (header.signatory() == null) {
      warnings.add(warning("SIGNATORY_MISSING", null));
    }
    return warnings;
  }

  private static void addKindDisagreement(
      List<Extraction.Warning> warnings, Lexicon lexicon, Extraction.Header header, String symbol) {
    var kind = header.kind();
    var printed = header.kindName();
    var coded = lexicon.kindInSymbol(symbol);
    if (kind == null || printed == null || coded == null || coded.equals(kind)) {
      return;
    }
    // regulations are numbered QĐ, QĐi or QyĐ; see Regulation 399-QĐ/TW and Decree 30/2020/NĐ-CP
    boolean regulation = kind.equals("QĐi") && (coded.equals("QĐ") || coded.equals("QyĐ"));
    if (!regulation) {
      warnings.add(
          Extraction.Warning.of(
              "KIND_AND_SYMBOL_DISAGREE", List.of(printed, symbol), symbol, header.span()));
    }
  }

  private static Extraction.Warning warning(String code, @Nullable Span span) {
    return Extraction.Warning.of(code, List.of(), null, span);
  }
}
