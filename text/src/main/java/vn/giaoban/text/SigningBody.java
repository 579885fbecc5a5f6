package vn.giaoban.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In whose name a committee's document is signed, where its words do not say so: "T/M BAN THƯỜNG
 * VỤ" below a report of "Đảng ủy xã A" speaks for "Ban Thường vụ Đảng ủy xã".
 */
final class SigningBody {

  /** The committees of the Party, and the level whose organisation elects them. */
  private static final Map<String, String> LEVELS =
      Map.of(
          "tinh uy", "tỉnh",
          "thanh uy", "thành phố",
          "huyen uy", "huyện",
          "thi uy", "thị xã",
          "quan uy", "quận");

  private static final String LOCAL = "dang uy";

  private static final Map<String, String> LOCAL_LEVELS =
      Map.of("xa", "xã", "phuong", "phường", "thi tran", "thị trấn", "dac khu", "đặc khu");

  private SigningBody() {}

  static @Nullable String of(String issuer, Extraction.@Nullable Signatory signatory) {
    if (signatory == null || signatory.capacity() == null || signatory.body() == null) {
      return null;
    }
    if (!Fold.words(signatory.capacity()).equals("t m")) {
      return null;
    }
    var committee = firstTwo(issuer);
    var level = LEVELS.get(Fold.words(committee));
    if (level == null && !Fold.words(committee).equals(LOCAL)) {
      return null;
    }
    var place = level == null ? localLevel(Fold.words(issuer)) : "";
    return switch (Fold.words(signatory.body())) {
      case "ban thuong vu" -> signatory.body() + " " + committee + place;
      case "ban chap hanh" -> signatory.body() + " Đảng bộ" + (level == null ? place : " " + level);
      default -> null;
    };
  }

  /** " xã" with its blank, or nothing where the committee is not that of a place. */
  private static String localLevel(String issuer) {
    for (var level : LOCAL_LEVELS.entrySet()) {
      if (issuer.startsWith(LOCAL + " " + level.getKey() + " ")) {
        return " " + level.getValue();
      }
    }
    return "";
  }

  private static String firstTwo(String name) {
    int second = name.indexOf(' ', name.indexOf(' ') + 1);
    return second < 0 ? name : name.substring(0, second);
  }
}
