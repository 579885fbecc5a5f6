package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Says what a requirement leaves open. It asks; it never fills in. */
final class RequirementLint {

  /** What is done to {@link #PRODUCTS}. */
  private static final PhraseTable MAKING =
      PhraseTable.of(
          "ban hành",
          "xây dựng",
          "lập",
          "trình",
          "hoàn thiện",
          "soạn thảo",
          "dự thảo",
          "mở",
          "in",
          "niêm yết",
          "công bố",
          "gửi",
          "nộp",
          "báo cáo");

  private static final Openings MAKES = MAKING.openings();

  /** Things that can be handed in. */
  private static final PhraseTable PRODUCTS =
      PhraseTable.of(
          "kế hoạch",
          "đề án",
          "phương án",
          "quy chế",
          "quy định",
          "quy trình",
          "danh mục",
          "danh sách",
          "văn bản",
          "hướng dẫn",
          "báo cáo",
          "tờ trình",
          "nghị quyết",
          "quyết định",
          "chương trình",
          "sổ",
          "kết quả",
          "hồ sơ",
          "tài liệu");

  /** So many words may stand between what is done and the thing. */
  private static final int PRODUCT_REACH = 4;

  private static final String PERIODICALLY = "định kỳ";

  /** What is to be done periodically; a periodical bulletin or meeting has its period already. */
  private static final Pattern TO_DO =
      Pattern.compile(
          "(?<!bản tin |ấn phẩm |tạp chí |sinh hoạt |chi bộ |chi đoàn |họp |hội nghị )"
              + PERIODICALLY
              + "(?!\\p{L})");

  private static final String SPREAD = "phổ biến đến";

  /** "Thông báo được phổ biến đến chi bộ": by custom it names nobody and no day. */
  private static final Pattern SPREADS =
      Pattern.compile("[\\p{L} ]{4,30}?(?: này)?(?: được)? " + SPREAD + "(?!\\p{L})");

  private static final String LEADS = "chủ trì";

  private final BodyReader bodies;

  RequirementLint(BodyReader bodies) {
    this.bodies = bodies;
  }

  List<Extraction.Warning> check(Layout layout, List<Extraction.Requirement> requirements) {
    var warnings = new ArrayList<Extraction.Warning>();
    for (int i = 0; i < requirements.size(); i++) {
      var requirement = requirements.get(i);
      var words = words(layout, requirement);
      var plain = words.plain();
      if (plain.contains(SPREAD) && SPREADS.matcher(plain).lookingAt()) {
        continue;
      }
      if (requirement.responsible().isEmpty()) {
        warnings.add(warning("REQUIREMENT_WITHOUT_LEAD", List.of(), i, requirement));
      }
      if (requirement.recurrence() == Recurrence.PERIODIC && isToDoPeriodically(plain)) {
        warnings.add(warning("PERIOD_NOT_GIVEN", List.of(), i, requirement));
      } else if (requirement.recurrence() == null
          && requirement.deadline() == null
          && !hasProduct(words)) {
        warnings.add(warning("REQUIREMENT_NOT_MEASURABLE", List.of(), i, requirement));
      }
      var leads = plain.contains(LEADS) ? leads(words) : List.<String>of();
      if (leads.size() > 1) {
        warnings.add(warning("TWO_LEADS", leads.subList(0, 2), i, requirement));
      }
    }
    return warnings;
  }

  private static boolean isToDoPeriodically(String plain) {
    var toDo = TO_DO.matcher(plain).useTransparentBounds(true);
    int at = plain.indexOf(PERIODICALLY);
    while (at >= 0 && !toDo.region(at, plain.length()).lookingAt()) {
      at = plain.indexOf(PERIODICALLY, at + 1);
    }
    return at >= 0;
  }

  private static boolean hasProduct(Words words) {
    int size = words.size();
    for (int i = MAKES.next(words, 0); i < size; i = MAKES.next(words, i + 1)) {
      int end = MAKING.end(words, i);
      if (end > i && !words.get(end).isPunctuation() && isSoonBehind(words, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSoonBehind(Words words, int from) {
    int between = 0;
    for (int at = from; between <= PRODUCT_REACH && isLettersOrComma(words.get(at)); at++) {
      if (PRODUCTS.isAt(words, at)) {
        return true;
      }
      between += words.get(at).isPunctuation() ? 0 : 1;
    }
    return false;
  }

  private static boolean isLettersOrComma(Words.Word word) {
    return word.is(",") || word.isLetters();
  }

  /** Those of its paragraph, which are there already, unless it is only a part of one. */
  private static Words words(Layout layout, Extraction.Requirement requirement) {
    var paragraph = layout.paragraphs().get(layout.paragraphAt(requirement.span().start()));
    if (!paragraph.reading().isEmpty()) {
      var words = ContentReader.cut(paragraph.reading()).words();
      if (requirement.span().equals(StatementReader.span(paragraph, words.text()))) {
        return words;
      }
    }
    return Words.of(onOneLine(requirement.quote()));
  }

  /** The words with one blank for each gap between them. */
  private static String onOneLine(String quote) {
    var line = new char[quote.length()];
    int length = 0;
    boolean gap = false;
    for (int i = 0; i < line.length; i++) {
      char c = quote.charAt(i);
      boolean blank = c == ' ' || (c >= '\t' && c <= '\r');
      if (!blank || !gap) {
        line[length++] = blank ? ' ' : c;
      }
      gap = blank;
    }
    return new String(line, 0, length);
  }

  /** "Sở A và Sở B chủ trì": those named right before the first "chủ trì". */
  private List<String> leads(Words words) {
    int last = words.indexAt(words.plain().lastIndexOf(LEADS));
    for (int at = 0; at < last; at++) {
      var list = bodies.list(words, at);
      if (list == null) {
        continue;
      }
      if (words.get(list.end()).is("chủ") && words.get(list.end() + 1).is("trì")) {
        return bodies.isClass(words, at) || BodyReader.isPlural(words, at)
            ? List.of()
            : list.names();
      }
      at = Math.max(at, list.end() - 1);
    }
    return List.of();
  }

  private static Extraction.Warning warning(
      String code, List<String> values, int index, Extraction.Requirement requirement) {
    return Extraction.Warning.of(code, values, index, requirement);
  }
}
