package vn.giaoban.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells who stands below the one who speaks in a document. Where such a body orders others ("Ủy ban
 * nhân dân xã yêu cầu các cơ sở …" in the words of a Party committee), it is charged itself.
 */
final class Ranks {

  /** Between two levels there is room for the body of the State beside that of the Party. */
  private static final int STEP = 2;

  private static final int UNKNOWN = -1;

  private static final List<String> NATIONAL =
      List.of("thủ tướng", "chính phủ", "bộ chính trị", "ban bí thư", "trung ương", "quốc hội");

  private static final List<String> COMMUNES = List.of(" xã ", " phường ", " đặc khu ");

  private static final List<String> WITHIN_COMMUNE = List.of("phòng ", "trạm ", "trường ", "thôn ");

  private static final List<String> PROVINCIAL =
      List.of(
          "tỉnh ủy",
          "thành ủy",
          "ban thường vụ tỉnh ủy",
          "ban thường vụ thành ủy",
          "thường trực tỉnh ủy",
          "thường trực thành ủy",
          "ủy ban nhân dân tỉnh",
          "ủy ban nhân dân thành phố",
          "ubnd tỉnh",
          "ubnd thành phố",
          "hội đồng nhân dân tỉnh",
          "hội đồng nhân dân thành phố",
          "văn phòng tỉnh ủy",
          "văn phòng ủy ban nhân dân tỉnh",
          "văn phòng ubnd tỉnh");

  private static final List<String> DEPARTMENTS =
      List.of(
          "sở ",
          "thanh tra tỉnh",
          "thanh tra thành phố",
          "công an tỉnh",
          "công an thành phố",
          "ban quản lý ");

  private final Extraction.Header header;

  /** Where the one who speaks stands; few documents ask for it. */
  private @Nullable Integer speaker;

  Ranks(Extraction.Header header) {
    this.header = header;
  }

  /** Whether a body certainly stands below the one who speaks. */
  boolean isBelow(String body) {
    int above = speaker();
    return above != UNKNOWN && rank(body) > above;
  }

  private int speaker() {
    var known = speaker;
    if (known == null) {
      int issuer = rank(header.issuer());
      int behalf = rank(header.onBehalfOf());
      known = issuer == UNKNOWN || (behalf != UNKNOWN && behalf < issuer) ? behalf : issuer;
      speaker = known;
    }
    return known;
  }

  private static int rank(@Nullable String body) {
    if (body == null) {
      return UNKNOWN;
    }
    var name = Spelling.plain(body);
    int level = level(name);
    return level == UNKNOWN ? level : level * STEP + (isParty(name) ? 0 : 1);
  }

  private static int level(String name) {
    if (name.startsWith("bộ ") && !name.startsWith("bộ ch") && !name.startsWith("bộ đội")) {
      return 1;
    }
    if (NATIONAL.stream().anyMatch(name::contains)) {
      return 0;
    }
    if (COMMUNES.stream().anyMatch((name + " ")::contains)) {
      return WITHIN_COMMUNE.stream().anyMatch(name::startsWith) ? 5 : 4;
    }
    if (name.startsWith("cục ") || name.startsWith("vụ ")) {
      return 2;
    }
    if (PROVINCIAL.stream().anyMatch(name::startsWith)) {
      return 2;
    }
    return DEPARTMENTS.stream().anyMatch(name::startsWith) ? 3 : UNKNOWN;
  }

  private static boolean isParty(String name) {
    return name.contains("đảng")
        || name.contains("tỉnh ủy")
        || name.contains("thành ủy")
        || name.startsWith("ban thường vụ");
  }
}
