package vn.giaoban.organization.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.giaoban.organization.Act;
import vn.giaoban.organization.EventKind;
import vn.giaoban.shared.UnitId;

/**
 * What somebody typed to record something that happened to a unit. Each kind of event uses some of
 * it.
 *
 * @param chosen of the neighbours: those that merge with the unit, or take over from it
 * @param others more of them, by code or name
 * @param into the one that takes the others in, by code or name; blank where a new one is founded
 * @param partCodes codes of the units that one becomes, beside {@code partNames}
 * @param carriedUnits the units below, beside {@code carriedTo}
 * @param carriedTo the number of the part that each goes to, from 1; 0 for none
 */
public record EventForm(
    @Nullable String loai,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
    @Nullable String actSymbol,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate actDay,
    @Nullable String actIssuer,
    @Nullable String actTitle,
    @Nullable String note,
    @Nullable String name,
    @Nullable String shortName,
    @Nullable String code,
    @Nullable String kind,
    @Nullable String level,
    @Nullable String parent,
    @Nullable List<UnitId> chosen,
    @Nullable String others,
    @Nullable String into,
    @Nullable Boolean goesOn,
    @Nullable List<String> partCodes,
    @Nullable List<String> partNames,
    @Nullable List<UnitId> carriedUnits,
    @Nullable List<Integer> carriedTo) {

  /** The kinds that are recorded by this form. */
  public static final List<EventKind> KINDS =
      List.of(
          EventKind.RENAME,
          EventKind.MOVE,
          EventKind.MERGE,
          EventKind.SPLIT,
          EventKind.END,
          EventKind.LEVEL_CHANGE);

  /** So many units one can become at a time. */
  public static final int PARTS = 6;

  public EventKind eventKind() {
    var asked = text(loai).toUpperCase(Locale.ROOT);
    return KINDS.stream()
        .filter(kind -> kind.name().equals(asked))
        .findFirst()
        .orElse(EventKind.RENAME);
  }

  Act act() {
    return new Act(text(actSymbol), actDay, text(actIssuer), text(actTitle));
  }

  public boolean chose(UnitId unit) {
    return chosen != null && chosen.contains(unit);
  }

  public boolean stays() {
    return Boolean.TRUE.equals(goesOn);
  }

  public String partCode(int part) {
    return partCodes != null && part < partCodes.size() ? text(partCodes.get(part)) : "";
  }

  public String partName(int part) {
    return partNames != null && part < partNames.size() ? text(partNames.get(part)) : "";
  }

  /** The number of the part that the unit goes to, from 1; 0 where none was chosen. */
  public int goesTo(UnitId unit) {
    var at = carriedUnits == null ? -1 : carriedUnits.indexOf(unit);
    if (at < 0 || carriedTo == null || at >= carriedTo.size() || carriedTo.get(at) == null) {
      return 0;
    }
    return carriedTo.get(at);
  }

  static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
