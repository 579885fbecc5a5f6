package vn.giaoban.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import vn.giaoban.organization.reform.ReformLists;
import vn.giaoban.organization.reform.ReformLists.Made;
import vn.giaoban.organization.reform.ReformLists.Named;
import vn.giaoban.organization.reform.ReformLists.NewProvince;
import vn.giaoban.organization.reform.ReformLists.OldDistrict;
import vn.giaoban.organization.reform.ReformLists.OldProvince;

/** A country as large as the real one, of which every name is made up. */
final class InventedLists {

  private static final int PROVINCES_BEFORE = 63;
  private static final int PROVINCES_AFTER = 34;
  private static final int DISTRICTS_EACH = 11;
  private static final int COMMUNES_EACH = 15;
  private static final int COMMUNES_AFTER = 3_321;

  private static final List<String> FIRST =
      List.of(
          "An", "Bình", "Cẩm", "Đông", "Giang", "Hà", "Khánh", "Lâm", "Mỹ", "Nam", "Ninh", "Phú",
          "Quảng", "Sơn", "Tân", "Thanh", "Trung", "Vĩnh", "Xuân", "Yên");
  private static final List<String> SECOND =
      List.of(
          "Bắc", "Châu", "Điền", "Hải", "Hòa", "Hưng", "Khê", "Lạc", "Lộc", "Long", "Minh", "Nghĩa",
          "Phong", "Phúc", "Quang", "Thái", "Thịnh", "Thọ", "Thủy", "Trạch", "Tường", "Vân",
          "Việt");
  private static final List<String> THIRD =
      List.of("", " Thượng", " Hạ", " Trung", " Đoài", " Đông", " Tây", " Nam", " Một", " Hai");

  private final Random random = new Random(20261129);
  private final HashSet<String> used = new HashSet<>();

  static ReformLists make() {
    return new InventedLists().lists();
  }

  private ReformLists lists() {
    var before = new ArrayList<OldProvince>();
    int commune = 0;
    for (int p = 0; p < PROVINCES_BEFORE; p++) {
      var districts = new ArrayList<OldDistrict>();
      for (int d = 0; d < DISTRICTS_EACH; d++) {
        var communes = new ArrayList<Named>();
        for (int c = 0; c < COMMUNES_EACH - (d + p) % 3 + 1; c++) {
          communes.add(new Named("%05d".formatted(++commune), "Xã " + name()));
        }
        districts.add(
            new OldDistrict(
                new Named("%03d".formatted(p * DISTRICTS_EACH + d + 1), "Huyện " + name()),
                communes));
      }
      before.add(new OldProvince(new Named("%02d".formatted(p + 1), "Tỉnh " + name()), districts));
    }
    return joined(before);
  }

  /** Makes one province of each two neighbours and one commune of each three or so. */
  private ReformLists joined(List<OldProvince> before) {
    var after = new ArrayList<NewProvince>();
    var made = new ArrayList<Made>();
    var groups = new ArrayList<List<OldProvince>>();
    int joined = PROVINCES_BEFORE - PROVINCES_AFTER;
    for (int p = 0; p < PROVINCES_BEFORE; ) {
      int size = groups.size() < joined ? 2 : 1;
      groups.add(before.subList(p, p + size));
      p += size;
    }
    var communesAfter = NationalSize.divide(COMMUNES_AFTER, groups.size(), 0.2, random);
    for (int g = 0; g < groups.size(); g++) {
      var group = groups.get(g);
      var province = group.getFirst().unit();
      made.add(
          new Made(
              province.code(),
              province.name(),
              "0",
              group.size() == 1
                  ? "giữ nguyên"
                  : "%s và %s"
                      .formatted(
                          group.get(0).unit().name().toLowerCase(Locale.ROOT).substring(0, 4)
                              + group.get(0).unit().name().substring(4),
                          "tỉnh" + group.get(1).unit().name().substring(4))));
      var old =
          group.stream()
              .flatMap(one -> one.districts().stream())
              .flatMap(one -> one.communes().stream())
              .toList();
      var parts =
          NationalSize.divide(old.size(), Math.min(communesAfter[g], old.size()), 0.3, random);
      var communes = new ArrayList<Named>();
      int from = 0;
      for (int part : parts) {
        var first = old.get(from);
        communes.add(first);
        made.add(
            new Made(
                first.code(),
                first.name(),
                province.code(),
                part == 1
                    ? "giữ nguyên"
                    : String.join(
                        ", ", old.subList(from, from + part).stream().map(Named::name).toList())));
        from += part;
      }
      after.add(new NewProvince(province, communes));
    }
    return new ReformLists(before, after, made);
  }

  private String name() {
    for (int turn = 0; ; turn++) {
      var name =
          FIRST.get(random.nextInt(FIRST.size()))
              + " "
              + SECOND.get(random.nextInt(SECOND.size()))
              + THIRD.get(random.nextInt(THIRD.size()))
              + (turn < 3 ? "" : " " + turn);
      if (used.add(name)) {
        return name;
      }
    }
  }
}
