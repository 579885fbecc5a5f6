package vn.giaoban.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Documents named by their kind and number, term or year: "Chỉ thị số 05", a plenum, a congress.
 */
final class NumberedMentions {

  private static final Pattern SHORT_NUMBER =
      Pattern.compile(" (số ?:? ?)?(\\d{1,5})(?![\\d\\p{L}/.,-]*[\\d/-])");
  private static final Pattern COUNTED =
      Pattern.compile(
          " ?[-,]? ?(?:năm|tháng|ngày|tuần|quý|nhiệm kỳ|giờ|người|nội dung|nhiệm vụ|điểm|mục|phần|biểu hiện|nhóm|đề án|lĩnh vực|%)(?![\\p{L}]).*");
  private static final Pattern PLENUM =
      Pattern.compile(
          "(?:nghị quyết|kết luận) (?:số \\d{1,3} )?(?:của )?(?:hội nghị )?(?:lần thứ )?(?:([\\p{L}]{1,5}|\\d{1,2}) ?,? )?"
              + "(?:ban chấp hành |bch )?(?:trung ương|tw)(?: đảng)?(?: ?(?:lần thứ )?(\\d{1,2}))?"
              + "(?:,? ?\\(?(?:khóa|k) ?([ivxl]{1,6}(?:, ?[ivxl]{1,6}){0,4})\\b\\)?)?");

  /** Behind the beginning of {@link #PLENUM} its fixed words end within so many characters. */
  private static final int PLENUM_REACH = 90;

  private static final Pattern CONGRESS =
      Pattern.compile(
          "nghị quyết (?:của )?đại hội(?:([^,.;:\"“”()]{0,90}?)(?:lần thứ ([ivxl]{1,6}|\\d{1,2})(?![\\p{L}\\d])|nhiệm kỳ (\\d{4}) ?- ?(\\d{4}))"
              + "| (?:đảng )?([ivxl]{1,6})(?!\\p{L}))"
              + "(?: của đảng(?: cộng sản việt nam)?(?! [ub]))?(?:,? nhiệm kỳ (\\d{4}) ?- ?(\\d{4}))?");
  private static final Pattern YEARLY =
      Pattern.compile(
          "chương trình (?:công tác|kiểm tra|giám sát)[^.;:\\d\"“”]{0,70}? năm (\\d{4})(?!\\d)");

  private static final Pattern TERMS = Pattern.compile(", ?");

  private final BodyReader bodies;
  private final CitedIssuer issuers;

  NumberedMentions(BodyReader bodies, CitedIssuer issuers) {
    this.bodies = bodies;
    this.issuers = issuers;
  }

  /** Adds what is named at this word; false where nothing is. */
  boolean add(CitingText in, int at, KindTable.Hit hit) {
    boolean resolution = hit.kind().word().equals("nghị quyết");
    return number(in, at, hit)
        || ((resolution || hit.kind().word().equals("kết luận")) && plenum(in, at, hit))
        || (resolution && congress(in, at, hit));
  }

  private boolean number(CitingText in, int at, KindTable.Hit hit) {
    if (hit.kind().code() == null) {
      return false;
    }
    int from = in.words.get(hit.end() - 1).end();
    if (!mayBeNumber(in.plain, from)) {
      return false;
    }
    var number = SHORT_NUMBER.matcher(in.plain).region(from, in.plain.length());
    number.useTransparentBounds(true);
    if (!number.lookingAt()) {
      return false;
    }
    int end = number.end();
    if (number.group(1) == null
        && COUNTED
            .matcher(in.plain.substring(end, Math.min(in.plain.length(), end + 20)))
            .matches()) {
      return false;
    }
    var name = in.text.substring(in.words.get(at).start(), end);
    var date = DateReader.follows(in.plain, end);
    if (date != null) {
      end = date.end();
    }
    var issuer = issuers.after(in.words, end);
    in.addNumber(
        hit.kind(),
        SymbolReader.withoutZeros(number.group(2)),
        name,
        date,
        issuer == null ? null : issuer.name(),
        in.words.get(at).start(),
        end);
    return true;
  }

  private static boolean mayBeNumber(String plain, int from) {
    return plain.startsWith(" số", from)
        || (plain.startsWith(" ", from)
            && from + 1 < plain.length()
            && Letters.isDigit(plain.charAt(from + 1)));
  }

  private static boolean plenum(CitingText in, int at, KindTable.Hit hit) {
    int start = in.words.get(at).start();
    int reach = Math.min(start + PLENUM_REACH, in.plain.length());
    if (in.plain.indexOf("trung ương", start, reach) < 0
        && in.plain.indexOf("tw", start, reach) < 0) {
      return false;
    }
    var match = PLENUM.matcher(in.plain).region(start, in.plain.length());
    if (!match.lookingAt()) {
      return false;
    }
    var ordinal = match.group(2) != null ? match.group(2) : ordinal(match.group(1));
    if (ordinal == null) {
      return false;
    }
    var identity = "plenum " + hit.kind().code() + " " + ordinal + " ";
    if (match.group(3) == null) {
      var name = in.slice(match.start(), match.end());
      in.addName(hit.kind(), identity, name, null, null, match.start(), match.end());
      return true;
    }
    var terms = TERMS.split(match.group(3), -1);
    for (var term : terms) {
      var name =
          in.text.substring(match.start(), match.start(3))
              + term.toUpperCase(java.util.Locale.ROOT)
              + in.text.substring(match.end(3), match.end());
      if (terms.length > 1) {
        in.addShared(hit.kind(), identity + term, name, match.start(), match.end());
      } else {
        in.addName(hit.kind(), identity + term, name, null, null, match.start(), match.end());
      }
    }
    return true;
  }

  private static @Nullable String ordinal(@Nullable String word) {
    if (word == null) {
      return null;
    }
    return switch (word) {
      case "hai" -> "2";
      case "ba" -> "3";
      case "tư", "bốn" -> "4";
      case "năm" -> "5";
      case "sáu" -> "6";
      case "bảy" -> "7";
      case "tám" -> "8";
      case "chín" -> "9";
      case "mười" -> "10";
      default -> word.chars().allMatch(Character::isDigit) ? word : null;
    };
  }

  private boolean congress(CitingText in, int at, KindTable.Hit hit) {
    var match = CONGRESS.matcher(in.plain).region(in.words.get(at).start(), in.plain.length());
    if (!match.lookingAt()) {
      return false;
    }
    int end = match.end();
    int next = in.words.indexAt(end);
    boolean local = in.plain.substring(match.start(), end).contains("đảng bộ");
    if (in.words.get(next).is("của")) {
      var owner = bodies.single(in.words, next + 1);
      if (owner != null) {
        end = in.words.get(owner.end() - 1).end();
        local = true;
      }
    }
    var count =
        match.group(2) != null
            ? match.group(2)
            : match.group(3) != null ? match.group(3) : match.group(5);
    in.addName(
        hit.kind(),
        (local ? "congress below " : "congress ") + count,
        in.slice(match.start(), end),
        null,
        null,
        match.start(),
        end);
    return true;
  }

  /** A programme of a year: "Chương trình kiểm tra, giám sát năm 2024". */
  void yearly(CitingText in, int at, KindTable.Hit hit) {
    var match = YEARLY.matcher(in.plain).region(in.words.get(at).start(), in.plain.length());
    if (!match.lookingAt()) {
      return;
    }
    int end = match.end();
    var issuer = issuers.after(in.words, end);
    in.addName(
        hit.kind(),
        "name " + match.group(),
        in.slice(match.start(), end),
        null,
        issuer != null ? issuer.name() : issuers.within(in.words, hit.end(), in.words.indexAt(end)),
        match.start(),
        end);
  }
}
