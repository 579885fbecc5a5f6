package vn.giaoban.organization.people.web;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks a list of people for, as it stands in the address.
 *
 * @param tim words of a name, or a code
 * @param donvi where they belong, by code or name
 * @param tructiep only the unit itself
 * @param tucach how they belong to the Party
 * @param chucvu a post that they hold
 * @param quanly by which body they are managed, by code or name
 * @param daroi also those who belong nowhere any more
 */
public record PeopleQuery(
    @Nullable String tim,
    @Nullable String donvi,
    @Nullable Boolean tructiep,
    @Nullable String tucach,
    @Nullable String chucvu,
    @Nullable String quanly,
    @Nullable Boolean daroi) {

  public String words() {
    return text(tim);
  }

  public String unit() {
    return text(donvi);
  }

  public boolean direct() {
    return Boolean.TRUE.equals(tructiep);
  }

  public String standing() {
    return text(tucach);
  }

  public String post() {
    return text(chucvu);
  }

  public String manager() {
    return text(quanly);
  }

  public boolean gone() {
    return Boolean.TRUE.equals(daroi);
  }

  /** Whether anything is asked for at all. */
  public boolean narrowed() {
    return !words().isBlank() || filtered();
  }

  /** Whether anything besides a name is asked for. */
  public boolean filtered() {
    return !unit().isBlank()
        || !standing().isBlank()
        || !post().isBlank()
        || !manager().isBlank()
        || gone();
  }

  static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
