package vn.giaoban.text;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Takes in bodies stressed behind a list: "…, nhất là các cơ quan được kiểm tra". */
final class StressedNames {

  private static final PhraseTable STRESS =
      PhraseTable.of(
          "nhất là",
          "đặc biệt là",
          "trước hết là",
          "trọng tâm là",
          "trọng điểm là",
          "chú trọng là",
          "điển hình là",
          "cụ thể là",
          "trong đó có",
          "trong đó trọng tâm là",
          "trong đó trước hết là");

  private StressedNames() {}

  static BodyReader.Bodies with(BodyReader bodies, BodyReader.Bodies list, Words words) {
    boolean noted = words.get(list.end()).is("(");
    int at = words.get(list.end()).is(",") || noted ? list.end() + 1 : list.end();
    int behind = STRESS.end(words, at);
    var more = behind > at ? bodies.list(words, behind) : null;
    if (more == null || (noted && !words.get(more.end()).is(")"))) {
      return list;
    }
    var names = new ArrayList<>(list.names());
    var body = bodyOfEach(list.names().getLast());
    for (var name : more.names()) {
      names.add(body != null && isPlace(name) ? body + name : name);
    }
    return new BodyReader.Bodies(names, noted ? more.end() + 1 : more.end());
  }

  /** "Ủy ban nhân dân " of "Ủy ban nhân dân các xã": each of the places has one. */
  private static @Nullable String bodyOfEach(String name) {
    int each = name.indexOf(" các ");
    boolean places =
        each > 0 && HomePlace.isLevel(firstWord(name.substring(each + " các ".length())));
    return places ? name.substring(0, each + 1) : null;
  }

  /** "xã Tân An": in lower case, so that it is no name of a body. */
  private static boolean isPlace(String name) {
    return Character.isLowerCase(name.charAt(0)) && HomePlace.isLevel(firstWord(name));
  }

  private static String firstWord(String name) {
    int end = 0;
    while (end < name.length() && Character.isLetter(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end);
  }
}
