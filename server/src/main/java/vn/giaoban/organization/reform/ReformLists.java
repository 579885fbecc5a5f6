package vn.giaoban.organization.reform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lists as their files have them: provinces with districts and communes before, provinces with
 * communes after, and for each new unit a sentence that says what it was made of.
 */
public record ReformLists(List<OldProvince> before, List<NewProvince> after, List<Made> made) {

  private static final String BEFORE = "pre2025_63prov_districts_wards.json";
  private static final String AFTER = "post2025_34prov_wards.json";
  private static final String MADE = "post2025_merge_map_truocsapnhap.json";

  public ReformLists {
    before = List.copyOf(before);
    after = List.copyOf(after);
    made = List.copyOf(made);
  }

  /** A unit with its code in the national list. */
  public record Named(String code, String name) {

    public Named {
      name = composed(name);
    }
  }

  public record OldProvince(Named unit, List<OldDistrict> districts) {}

  /**
   * @param communes empty where the district had none and was itself the lowest level
   */
  public record OldDistrict(Named unit, List<Named> communes) {}

  public record NewProvince(Named unit, List<Named> communes) {}

  /**
   * What a new unit was made of.
   *
   * @param province code of the new province; "0" where the unit is one itself
   * @param of in the words of the list
   */
  public record Made(String code, String name, String province, String of) {

    public Made {
      name = composed(name);
      of = composed(of);
    }

    boolean isProvince() {
      return province.equals("0");
    }
  }

  /**
   * Reads the three files of a folder.
   *
   * @throws IOException where one is missing or is not what it should be
   */
  public static ReformLists read(Path folder) throws IOException {
    var before = new ArrayList<OldProvince>();
    for (var province : tree(folder.resolve(BEFORE))) {
      var districts = new ArrayList<OldDistrict>();
      for (var district : province.path("District")) {
        districts.add(new OldDistrict(named(district), all(district.path("Ward"))));
      }
      before.add(new OldProvince(named(province), districts));
    }
    var after = new ArrayList<NewProvince>();
    for (var province : tree(folder.resolve(AFTER))) {
      after.add(new NewProvince(named(province), all(province.path("Wards"))));
    }
    var made = new ArrayList<Made>();
    for (var unit : tree(folder.resolve(MADE))) {
      made.add(
          new Made(
              text(unit, "ma"),
              text(unit, "ten"),
              text(unit, "magoc"),
              text(unit, "truocsapnhap")));
    }
    return new ReformLists(before, after, made);
  }

  private static JsonNode tree(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var tree = JsonMapper.shared().readTree(in);
      if (!tree.isArray()) {
        throw new IOException(file + ": not a list");
      }
      return tree;
    } catch (JacksonException e) {
      throw new IOException(file + ": " + e.getOriginalMessage(), e);
    }
  }

  private static List<Named> all(JsonNode units) {
    var all = new ArrayList<Named>();
    units.forEach(unit -> all.add(named(unit)));
    return all;
  }

  private static Named named(JsonNode unit) {
    return new Named(text(unit, "Code"), text(unit, "FullName"));
  }

  /** Letters with their marks as one: lists that many hands wrote have them in both ways. */
  private static String composed(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFC);
  }

  private static String text(JsonNode unit, String field) {
    return unit.path(field).asString("").strip();
  }
}
