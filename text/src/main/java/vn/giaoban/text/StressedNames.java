package vn.giaoban.text;

import java.util.ArrayList;

/** Takes in bodies stressed behind a list: "…, nhất là các cơ quan được kiểm tra". */
final class StressedNames {

  private StressedNames() {}

  static BodyReader.Bodies with(BodyReader bodies, BodyReader.Bodies list, Words words) {
    int at = words.get(list.end()).is(",") ? list.end() + 1 : list.end();
    int behind = afterStress(words, at);
    var more = behind > at ? bodies.list(words, behind) : null;
    return more == null ? list : joined(list, more);
  }

  private static BodyReader.Bodies joined(BodyReader.Bodies list, BodyReader.Bodies more) {
    var names = new ArrayList<>(list.names());
    names.addAll(more.names());
    return new BodyReader.Bodies(names, more.end());
  }

  private static int afterStress(Words words, int at) {
    if (words.get(at).is("nhất") && words.get(at + 1).is("là")) {
      return at + 2;
    }
    boolean especially = words.get(at).is("đặc") && words.get(at + 1).is("biệt");
    return especially && words.get(at + 2).is("là") ? at + 3 : at;
  }
}
