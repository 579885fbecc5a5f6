package vn.giaoban.text;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says where the recipients name a body of the same level as the one that the document is about,
 * but of another place: what an earlier document leaves behind.
 */
final class RecipientLint {

  private static final Pattern PLACED =
      Pattern.compile(
          "(?<!\\p{L})(?:([Hh]uyện|[Tt]hị|[Tt]hành|[Qq]uận|[Xx]ã|[Pp]hường|[Đđ]ảng) (?:ủy|uỷ)"
              + "|([Hh]uyện|[Tt]hị xã|[Qq]uận|[Xx]ã|[Pp]hường|[Đđ]ặc khu))"
              + " (?:(xã|phường|đặc khu) )?(\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*){0,3})");

  /** With one of these each of its matches begins. */
  private static final List<String> BEGINS = List.copyOf(FixedWords.begins(PLACED.pattern()));

  private static final String FIRST_LETTERS =
      BEGINS.stream().map(begin -> begin.substring(0, 1)).distinct().collect(joining());

  private RecipientLint() {}

  static Extraction.@Nullable Warning check(Extraction.Header header) {
    if (header.title() == null) {
      return null;
    }
    var subjects = placed(header.title());
    if (subjects.isEmpty()) {
      return null;
    }
    for (var subject : subjects.entrySet()) {
      @Nullable String other = null;
      for (var recipient : header.recipients()) {
        var named = placed(recipient);
        var place = named.get(subject.getKey());
        if (place != null && place.equals(subject.getValue())) {
          return null;
        }
        boolean one = place != null && !Spelling.plain(recipient).contains("các ");
        other = other == null && one ? recipient : other;
      }
      if (other != null) {
        return Extraction.Warning.of(
            "RECIPIENT_AND_SUBJECT_DISAGREE",
            List.of(subject.getKey() + " " + subject.getValue(), other),
            other,
            null);
      }
    }
    return null;
  }

  /** The places named, by their level. */
  private static Map<String, String> placed(String text) {
    var placed = new LinkedHashMap<String, String>();
    var matcher = PLACED.matcher(text).useTransparentBounds(true);
    int at = 0;
    while (at < text.length()) {
      if (mayBegin(text, at) && matcher.region(at, text.length()).lookingAt()) {
        placed.putIfAbsent(level(matcher), matcher.group(4));
        at = matcher.end();
      } else {
        // none begins inside a word
        at++;
        while (at < text.length() && Letters.isLetter(text.charAt(at - 1))) {
          at++;
        }
      }
    }
    return placed;
  }

  private static boolean mayBegin(String text, int at) {
    if (FIRST_LETTERS.indexOf(text.charAt(at)) < 0) {
      return false;
    }
    for (var begin : BEGINS) {
      if (text.startsWith(begin, at)) {
        return true;
      }
    }
    return false;
  }

  private static String level(Matcher matcher) {
    for (int group : new int[] {3, 2, 1}) {
      if (matcher.group(group) != null) {
        var level = Spelling.plain(matcher.group(group));
        return level.equals("thị") ? "thị xã" : level.equals("thành") ? "thành phố" : level;
      }
    }
    throw new IllegalStateException("no level in " + matcher.group());
  }
}
