package vn.giaoban.organization.reform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.giaoban.organization.reform.ReformLists.Made;
import vn.giaoban.organization.reform.ReformLists.Named;

/**
 * Who took over from whom. A new unit's code is one that an old unit of its parts had; that, the
 * names and the districts decide. What they do not decide is listed as open, never guessed.
 *
 * @param provinces for each old province the new one, by code
 * @param unchangedProvinces the codes of those that stayed as they were
 * @param links between the lowest units, old to new
 * @param open what the list says and no unit could be found for
 * @param lost the lowest old units that no new one could be found for; their province is their only
 *     successor
 * @param remarks further things that the lists say or do not agree on
 */
public record Reform(
    ReformLists lists,
    Map<String, String> provinces,
    Set<String> unchangedProvinces,
    List<Link> links,
    List<Open> open,
    List<Old> lost,
    List<String> remarks) {

  private static final Pattern TYPE =
      Pattern.compile("(?iu)(?<!\\p{L})(phường|xã|thị trấn|đặc khu|huyện)\\s+(?=\\S)");
  private static final Pattern PART = Pattern.compile("(?iu)một phần|phần còn lại");
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "(?iu)^(một phần|toàn b|sắp xếp|phần còn lại|quy mô|diện tích|phần diện tích)");
  private static final Pattern AFTERWARDS = Pattern.compile("(?iu)\\s+sau khi\\s.*$");
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern DISTRICT =
      Pattern.compile("(?iu)^\\s*(huyện|quận|thị xã|thành phố|tp\\.?|tx\\.?|tỉnh)(?!\\p{L})\\s*");

  /** In small letters: with a capital it is a part of a name. */
  private static final Pattern AND = Pattern.compile("\\s+và\\s+");

  private static final Pattern PROVINCE =
      Pattern.compile("(?iu)^\\s*(tỉnh|thành phố|thủ đô|tp\\.?)(?!\\p{L})\\s*");
  private static final String UNCHANGED = "giữ nguyên";
  private static final Map<String, String> SHORT_FORMS = Map.of("tphcm", "Hồ Chí Minh");

  public Reform {
    provinces = Map.copyOf(provinces);
    unchangedProvinces = Set.copyOf(unchangedProvinces);
    links = List.copyOf(links);
    open = List.copyOf(open);
    lost = List.copyOf(lost);
    remarks = List.copyOf(remarks);
  }

  /** A lowest unit of before: a commune, or a district that had none. */
  public record Old(Named unit, Named district, Named province) {

    public boolean isDistrict() {
      return unit.equals(district);
    }
  }

  /**
   * An old unit went into a new one.
   *
   * @param partial only a part of it did
   */
  public record Link(Old old, String newCode, Basis basis, boolean partial) {}

  /**
   * Something that the list says a new unit was made of, and for which no old unit, or more than
   * one, could be found.
   *
   * @param candidates those that it could be; several of the name, or the lost ones of the
   *     districts that its other parts come from
   */
  public record Open(Made made, String said, List<Old> candidates) {

    public Open {
      candidates = List.copyOf(candidates);
    }
  }

  public static Reform of(ReformLists lists) {
    return new Reading(lists).reform();
  }

  /** How many links rest on what. */
  public Map<Basis, Long> bases() {
    var bases = new TreeMap<Basis, Long>();
    links.forEach(link -> bases.merge(link.basis(), 1L, Long::sum));
    return bases;
  }

  /** What a list says of one part. */
  private record Said(String words, String type, List<String> districts, boolean partial) {}

  /** One reading of the lists. */
  private static final class Reading {

    private final ReformLists lists;
    private final List<Made> made;
    private final Map<String, String> provinces = new LinkedHashMap<>();
    private final Set<String> unchanged = new HashSet<>();
    private final Map<String, List<Old>> olds = new LinkedHashMap<>();
    private final Map<String, Old> byCode = new HashMap<>();
    private final Map<String, List<Old>> index = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    Reading(ReformLists lists) {
      this.lists = lists;
      this.made = renumbered(lists);
    }

    private record Unresolved(Made made, Said said, List<Old> candidates, Set<String> districts) {}

    Reform reform() {
      provinces();
      index();
      var unresolved = new ArrayList<Unresolved>();
      for (var made : this.made) {
        if (!made.isProvince()) {
          unresolved.addAll(parts(made));
        }
      }
      var reached = new HashSet<String>();
      links.forEach(link -> reached.add(link.old().unit().code()));
      unresolved.removeIf(one -> byCodeAlone(one, reached));
      var lost =
          byCode.values().stream()
              .filter(old -> !reached.contains(old.unit().code()))
              .sorted(Comparator.comparing(old -> old.unit().code()))
              .toList();
      var open =
          unresolved.stream()
              .map(one ->
                  new Open(
                      one.made(),
                      one.said().words(),
                      one.candidates().isEmpty()
                          ? lost.stream()
                              .filter(old -> one.districts().contains(old.district().code()))
                              .toList()
                          : one.candidates()))
              .toList();
      return new Reform(lists, provinces, unchanged, links, open, lost, remarks);
    }

    private void provinces() {
      var byName = new HashMap<String, Named>();
      lists
          .before()
          .forEach(province -> byName.put(place(province.unit().name()), province.unit()));
      for (var made : this.made) {
        if (!made.isProvince()) {
          continue;
        }
        var stop = made.of().indexOf(". ");
        var words = stop < 0 ? made.of() : made.of().substring(0, stop);
        if (stop >= 0) {
          remarks.add(made.code() + " " + made.name() + ": " + made.of().substring(stop + 2));
        }
        var stays = words.strip().equalsIgnoreCase(UNCHANGED);
        var names = stays ? List.of(made.name()) : List.of(words.split(",|\\s+và\\s+"));
        for (var name : names) {
          var old = byName.get(place(name));
          if (old == null) {
            remarks.add(made.code() + " " + made.name() + ": " + name.strip());
          } else {
            provinces.put(old.code(), made.code());
            if (stays) {
              unchanged.add(made.code());
            }
          }
        }
      }
    }

    private static String place(String name) {
      var bare = PROVINCE.matcher(name.strip()).replaceFirst("");
      return Spelling.exact(SHORT_FORMS.getOrDefault(Spelling.squeezed(bare), bare));
    }

    private void index() {
      for (var province : lists.before()) {
        var into = provinces.get(province.unit().code());
        if (into == null) {
          remarks.add(province.unit().code() + " " + province.unit().name());
          continue;
        }
        for (var district : province.districts()) {
          var lowest =
              district.communes().isEmpty() ? List.of(district.unit()) : district.communes();
          for (var unit : lowest) {
            var old = new Old(unit, district.unit(), province.unit());
            olds.computeIfAbsent(into, none -> new ArrayList<>()).add(old);
            byCode.put(unit.code(), old);
            for (Function<String, String> spelling : SPELLINGS) {
              index
                  .computeIfAbsent(
                      key(into, spelling.apply(unit.name()), spelling), none -> new ArrayList<>())
                  .add(old);
            }
          }
        }
      }
    }

    private static final Function<String, String> EXACT = Spelling::exact;
    private static final Function<String, String> BARE = Spelling::bare;
    private static final Function<String, String> SQUEEZED = Spelling::squeezed;
    private static final List<Function<String, String>> SPELLINGS = List.of(EXACT, BARE, SQUEEZED);

    private static String key(String province, String name, Function<String, String> spelling) {
      return province + '|' + SPELLINGS.indexOf(spelling) + '|' + name;
    }

    /** Links what the sentence says; gives back what it could not. */
    private List<Unresolved> parts(Made made) {
      var province = made.province();
      if (made.of().strip().equalsIgnoreCase(UNCHANGED)) {
        var same = byCode.get(made.code());
        if (same != null && province.equals(provinces.get(same.province().code()))) {
          links.add(new Link(same, made.code(), Basis.UNCHANGED, false));
          return List.of();
        }
        return List.of(
            new Unresolved(made, new Said(made.name(), "", List.of(), false), List.of(), Set.of()));
      }
      record Found(Said said, List<Old> candidates, Basis basis) {}
      var found = new ArrayList<Found>();
      var open = new ArrayList<Unresolved>();
      for (var said : said(made.of())) {
        var whole = wholeDistrict(province, said);
        if (!whole.isEmpty()) {
          whole.forEach(old -> links.add(new Link(old, made.code(), Basis.WHOLE_DISTRICT, false)));
          continue;
        }
        var exact = candidates(province, said, EXACT);
        var candidates = exact;
        for (var spelling : List.of(BARE, SQUEEZED)) {
          candidates = candidates.isEmpty() ? candidates(province, said, spelling) : candidates;
        }
        found.add(new Found(said, candidates, exact.isEmpty() ? Basis.SPELLING : Basis.NAME));
      }
      var sure = new HashSet<String>();
      for (var one : found) {
        var inDistrict = inDistricts(one.candidates(), one.said().districts());
        if (inDistrict.size() == 1) {
          sure.add(inDistrict.getFirst().district().code());
        }
      }
      for (var one : found) {
        var candidates = one.candidates();
        var basis = one.basis();
        if (candidates.size() > 1) {
          candidates = inDistricts(candidates, one.said().districts());
          basis = Basis.DISTRICT;
        }
        if (candidates.size() > 1) {
          var same =
              candidates.stream().filter(old -> old.unit().code().equals(made.code())).toList();
          var near =
              candidates.stream().filter(old -> sure.contains(old.district().code())).toList();
          if (same.size() == 1) {
            candidates = same;
            basis = Basis.CODE;
          } else if (near.size() == 1) {
            candidates = near;
            basis = Basis.NEIGHBOUR;
          }
        }
        if (candidates.size() == 1) {
          links.add(new Link(candidates.getFirst(), made.code(), basis, one.said().partial()));
        } else {
          open.add(new Unresolved(made, one.said(), candidates, sure));
        }
      }
      return open;
    }

    /**
     * The old unit whose code the new one took is a part of it, where the list says what we cannot
     * read.
     */
    private boolean byCodeAlone(Unresolved one, Set<String> reached) {
      var same = byCode.get(one.made().code());
      if (same == null
          || !one.made().province().equals(provinces.get(same.province().code()))
          || !reached.add(same.unit().code())) {
        return false;
      }
      links.add(new Link(same, one.made().code(), Basis.CODE, one.said().partial()));
      return true;
    }

    private List<Old> candidates(String province, Said said, Function<String, String> spelling) {
      for (var form : forms(said)) {
        var found = index.get(key(province, spelling.apply(form), spelling));
        if (found != null) {
          return found;
        }
      }
      return List.of();
    }

    /** "Các xã Xã Một" names "Xã Một"; a bare "Hai" after it is of the same sort. */
    private static List<String> forms(Said said) {
      var forms = new ArrayList<String>();
      var types = TYPE.matcher(said.words());
      while (types.find()) {
        forms.add(said.words().substring(types.start()));
      }
      return forms.isEmpty() ? List.of(said.type() + " " + said.words()) : forms;
    }

    private List<Old> wholeDistrict(String province, Said said) {
      return forms(said).stream()
          .filter(form -> form.toLowerCase(Locale.ROOT).startsWith("huyện "))
          .findFirst()
          .map(form ->
              olds.getOrDefault(province, List.of()).stream()
                  .filter(old -> Spelling.bare(old.district().name()).equals(Spelling.bare(form)))
                  .toList())
          .orElse(List.of());
    }

    private static List<Old> inDistricts(List<Old> candidates, List<String> districts) {
      if (candidates.size() < 2 || districts.isEmpty()) {
        return candidates;
      }
      var within =
          candidates.stream()
              .filter(
                  old -> districts.stream().anyMatch(one -> isDistrict(old.district().name(), one)))
              .toList();
      return within.isEmpty() ? candidates : within;
    }

    private static boolean isDistrict(String name, String written) {
      return Spelling.bare(name).equals(Spelling.bare(written))
          || Spelling.bare(DISTRICT.matcher(name).replaceFirst(""))
              .equals(Spelling.bare(DISTRICT.matcher(written).replaceFirst("")));
    }

    private static List<Said> said(String sentence) {
      var said = new ArrayList<Said>();
      var type = "";
      for (var part : parts(sentence)) {
        var districts =
            BRACKETS
                .matcher(part)
                .results()
                .map(bracket -> bracket.group(1))
                .filter(bracket -> DISTRICT.matcher(bracket).find())
                .toList();
        var bare = BRACKETS.matcher(part).replaceAll(" ");
        var cut = bare.indexOf('(');
        bare = AFTERWARDS.matcher(cut < 0 ? bare : bare.substring(0, cut)).replaceFirst("");
        for (var piece : AND.split(" " + bare, -1)) {
          var words = piece.strip();
          var types = TYPE.matcher(words);
          var typed = Optional.<String>empty();
          while (types.find()) {
            typed = Optional.of(types.group(1));
          }
          if (words.isEmpty()
              || (typed.isEmpty()
                  && (NOT_A_NAME.matcher(words).find()
                      || !Character.isUpperCase(words.charAt(0))))) {
            continue;
          }
          type = typed.orElse(type);
          said.add(new Said(words, type, districts, PART.matcher(part).find()));
        }
      }
      return spread(said);
    }

    /** "Phường 1, Phường 2 (Quận 5)": the district counts for those before it too. */
    private static List<Said> spread(List<Said> said) {
      var spread = new ArrayList<Said>(said);
      List<String> districts = List.of();
      for (int i = spread.size() - 1; i >= 0; i--) {
        var one = spread.get(i);
        if (one.districts().isEmpty()) {
          spread.set(i, new Said(one.words(), one.type(), districts, one.partial()));
        } else {
          districts = one.districts();
        }
      }
      return spread;
    }

    private static List<String> parts(String sentence) {
      var parts = new ArrayList<String>();
      var part = new StringBuilder();
      int depth = 0;
      for (int i = 0; i < sentence.length(); i++) {
        var c = sentence.charAt(i);
        depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
        if (depth == 0 && (c == ',' || c == ';')) {
          parts.add(part.toString());
          part.setLength(0);
        } else {
          part.append(c);
        }
      }
      parts.add(part.toString());
      return parts;
    }

    /**
     * The sentences under the codes of the list of new units. A code that stands only in one of the
     * two is that of the unit with the same name in the same province, where there is one.
     */
    private List<Made> renumbered(ReformLists lists) {
      var after = new HashMap<String, Named>();
      var byName = new HashMap<String, Named>();
      for (var province : lists.after()) {
        for (var commune : province.communes()) {
          after.put(commune.code(), commune);
          byName.put(province.unit().code() + '|' + Spelling.bare(commune.name()), commune);
        }
      }
      var made = new ArrayList<Made>();
      for (var one : lists.made()) {
        var same = after.get(one.code());
        if (one.isProvince()) {
          made.add(one);
        } else if (same != null) {
          made.add(one);
          if (!Spelling.bare(same.name()).equals(Spelling.bare(one.name()))) {
            remarks.add(one.code() + " " + same.name() + " / " + one.name());
          }
        } else {
          var named = byName.get(one.province() + '|' + Spelling.bare(one.name()));
          remarks.add(one.code() + " " + one.name() + (named == null ? "" : " = " + named.code()));
          if (named != null) {
            made.add(new Made(named.code(), one.name(), one.province(), one.of()));
          }
        }
      }
      var spokenOf = new HashSet<String>();
      made.forEach(one -> spokenOf.add(one.code()));
      after.values().stream()
          .filter(one -> !spokenOf.contains(one.code()))
          .forEach(one -> remarks.add(one.code() + " " + one.name()));
      return made;
    }
  }
}
