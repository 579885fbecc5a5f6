package vn.giaoban.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Markers that count in words or in circles: "Nội dung 1:", "Nhiệm vụ thứ hai:", "Một là,", "Thứ
 * ba,", "②".
 */
final class WordedMarkers {

  /** What is counted so, folded. */
  private static final List<String> ITEMS =
      List.of(
          "noi dung",
          "nhiem vu",
          "nhom nhiem vu",
          "nhom giai phap",
          "nhom viec",
          "giai phap",
          "buoc",
          "giai doan",
          "viec",
          "cong viec",
          "phan viec",
          "hop phan",
          "tieu du an",
          "du an thanh phan",
          "hoat dong",
          "khau dot pha",
          "khau",
          "muc tieu",
          "yeu cau",
          "bien phap");

  private static final String ORDINALS = "nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi";
  private static final String NUMERALS = "mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi";

  private static final Pattern ITEM =
      Pattern.compile(
          "(?<item>"
              + String.join("|", ITEMS)
              + ") (?:(?:so )?(?<number>\\d{1,2})|thu (?<ordinal>"
              + ORDINALS
              + "))(?: ?[.:)](?= |$|\\p{L})| ?[–-](?= )|$) *");

  /** "Thứ hai, ngày 15/9" is a day of the week. */
  private static final Pattern COUNT =
      Pattern.compile(
          "(?:(?<numeral>"
              + NUMERALS
              + ") la(?: ?[,:])?|thu (?<ordinal>"
              + ORDINALS
              + ") ?[,:.](?! ?(?:ngay|thu|\\d|\\()))(?= |$) *");

  /** The first and the last of each row of numbers in circles. */
  private static final String[] CIRCLES = {"①⑳", "⑴⒇", "❶❿", "➀➉", "➊➓"};

  private WordedMarkers() {}

  /** Whether this is a number in a circle. */
  static boolean isCircle(char first) {
    return first >= '\u2460' && circled(first) > 0;
  }

  private static int circled(char first) {
    for (var row : CIRCLES) {
      if (first >= row.charAt(0) && first <= row.charAt(1)) {
        return first - row.charAt(0) + 1;
      }
    }
    return 0;
  }

  static Marker circle(String text) {
    int end = 1;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '.')) {
      end++;
    }
    return new Marker(
        text.substring(0, 1), Marker.Rank.LETTER, "circle", circled(text.charAt(0)), end);
  }

  /** The marker in words with which a reading begins; null without. */
  static @Nullable Marker at(Reading reading, String text) {
    if (mayCount(text)) {
      var count = COUNT.matcher(reading.folded());
      if (count.lookingAt()) {
        boolean ordinal = count.group("ordinal") != null;
        int number =
            ordinal
                ? index(ORDINALS, count.group("ordinal"))
                : index(NUMERALS, count.group("numeral"));
        return marker(text, Marker.Rank.LETTER, ordinal ? "thu" : "la", number, count.end());
      }
    }
    if (!opensItem(text)) {
      return null;
    }
    var item = ITEM.matcher(reading.folded());
    if (!item.lookingAt()) {
      return null;
    }
    var digits = item.group("number");
    int number = digits == null ? index(ORDINALS, item.group("ordinal")) : Integer.parseInt(digits);
    return marker(text, Marker.Rank.NUMBER, item.group("item"), number, item.end());
  }

  private static boolean mayCount(String text) {
    int blank = text.indexOf(' ');
    return blank > 1
        && blank < 5
        && (Fold.startsWith(text, blank + 1, "la") || Fold.startsWith(text, "thu "));
  }

  private static boolean opensItem(String text) {
    for (var item : ITEMS) {
      if (Fold.startsWith(text, item)) {
        return true;
      }
    }
    return false;
  }

  private static int index(String names, String name) {
    return List.of(names.split("\\|")).indexOf(name) + 1;
  }

  private static Marker marker(String text, Marker.Rank rank, String key, int number, int end) {
    return new Marker(text.substring(0, end).strip(), rank, key, number, end);
  }
}
