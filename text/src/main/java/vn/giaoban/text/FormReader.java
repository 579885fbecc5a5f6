package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads header, signature and recipients, and says what is missing or does not fit. */
final class FormReader {

  record Result(Extraction.Header header, List<Extraction.Warning> warnings) {}

  private FormReader() {}

  static Result read(Layout layout, Lexicon lexicon) {
    var ordinary = OrdinaryCase.of(layout.paragraphs(), lexicon);
    var top = HeaderReader.read(layout, lexicon, ordinary);
    var end = ClosingReader.read(layout, lexicon, ordinary);
    var speakers = Speakers.find(layout, lexicon, top.bodies(), top.title(), top.authority());
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
    return new Result(header, warnings(layout, lexicon, header, top.undated()));
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
      warnings.add(warning("NO_TEXT", "Văn bản không có chữ nào để đọc.", null, null));
      return warnings;
    }
    if (text.length() > Layout.LONGEST_TEXT) {
      warnings.add(
          warning(
              "TEXT_TOO_LONG",
              "Văn bản dài "
                  + text.length()
                  + " ký tự; chỉ đọc "
                  + Layout.LONGEST_TEXT
                  + " ký tự đầu. Hãy tách thành nhiều tệp.",
              null,
              new Span(Layout.LONGEST_TEXT, text.length())));
    }
    int unreadable = text.indexOf('\uFFFD');
    if (unreadable >= 0 && layout.footnotes().isEmpty()) {
      warnings.add(
          warning(
              "UNREADABLE",
              "Có ký tự không đọc được; hãy so với bản gốc.",
              null,
              new Span(unreadable, unreadable + 1)));
    }
    if (header.span() == null) {
      warnings.add(
          warning(
              "NO_HEADER",
              "Không tìm thấy phần đầu văn bản (cơ quan ban hành, số ký hiệu, tên loại);"
                  + " hãy điền các mục này bằng tay.",
              null,
              null));
      return warnings;
    }
    if (header.kind() == null) {
      warnings.add(
          warning(
              "KIND_MISSING",
              "Không rõ tên loại văn bản; hãy chọn tên loại.",
              null,
              header.span()));
    }
    if (header.symbol() == null) {
      warnings.add(
          warning(
              "SYMBOL_MISSING",
              "Phần đầu văn bản không có số và ký hiệu; hãy điền nếu bản gốc có.",
              null,
              header.span()));
    } else {
      addKindDisagreement(warnings, lexicon, header, header.symbol());
    }
    if (undated != null) {
      warnings.add(
          warning(
              "DATE_UNREADABLE",
              "Ngày ban hành “" + undated + "” chưa đủ hoặc không có trong lịch; hãy điền ngày.",
              undated,
              header.span()));
    } else if (header.date() == null) {
      warnings.add(
          warning(
              "DATE_MISSING",
              "Phần đầu văn bản không có ngày ban hành; hãy điền nếu bản gốc có.",
              null,
              header.span()));
    }
    if (header.signatory() == null) {
      warnings.add(
          warning("SIGNATORY_MISSING", "Không tìm thấy người ký ở cuối văn bản.", null, null));
    }
    return warnings;
  }

  private static void addKindDisagreement(
      List<Extraction.Warning> warnings, Lexicon lexicon, Extraction.Header header, String symbol) {
    var kind = header.kind();
    var coded = lexicon.kindInSymbol(symbol);
    if (kind == null || header.kindName() == null || coded == null || coded.equals(kind)) {
      return;
    }
    // regulations are numbered QĐ, QĐi or QyĐ; see Regulation 399-QĐ/TW and Decree 30/2020/NĐ-CP
    boolean regulation = kind.equals("QĐi") && (coded.equals("QĐ") || coded.equals("QyĐ"));
    if (!regulation) {
      warnings.add(
          warning(
              "KIND_AND_SYMBOL_DISAGREE",
              "Tên loại in là “"
                  + header.kindName()
                  + "” nhưng ký hiệu “"
                  + symbol
                  + "” ghi mã “"
                  + coded
                  + "”; giữ nguyên cả hai, hãy kiểm tra bản gốc.",
              symbol,
              header.span()));
    }
  }

  private static Extraction.Warning warning(
      String code, String message, @Nullable String quote, @Nullable Span span) {
    return new Extraction.Warning(code, message, quote, span);
  }
}
