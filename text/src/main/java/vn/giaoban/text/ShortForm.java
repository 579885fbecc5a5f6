package vn.giaoban.text;

import java.util.regex.Pattern;

/** Whether a name is the short form of another: "Sở GDĐT" of "Sở Giáo dục và Đào tạo tỉnh A". */
final class ShortForm {

  private static final Pattern BETWEEN = Pattern.compile("[ &]+");

  private ShortForm() {}

  /** Whether the words and initials of the name, in their order, open the full name. */
  static boolean isOf(String name, String full) {
    var words = Fold.words(full).split(" ", -1);
    int at = 0;
    boolean shortened = false;
    for (var token : BETWEEN.split(name, -1)) {
      if (at < words.length && Fold.words(token).equals(words[at])) {
        at++;
        continue;
      }
      int end = afterInitials(token, words, at);
      if (end <= at) {
        return false;
      }
      shortened = true;
      at = end;
    }
    return shortened;
  }

  /** The word behind those whose initials the token is; {@code from} where it is none. */
  private static int afterInitials(String token, String[] words, int from) {
    if (!token.chars().allMatch(Character::isUpperCase)) {
      return from;
    }
    int at = from;
    for (char initial : Fold.words(token).toCharArray()) {
      if (at < words.length && words[at].equals("va") && initial != 'v') {
        at++;
      }
      if (at >= words.length || words[at].charAt(0) != initial) {
        return from;
      }
      at++;
    }
    return at;
  }
}
