package vn.giaoban.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.UriComponentsBuilder;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Problem;

/**
 * Ready values for what surrounds every page, and the words and dates in the reader's language. One
 * for each request.
 */
public final class Frame {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private final HttpServletRequest request;
  private final Locale locale;
  private final MessageSource messages;
  private final @Nullable FrameUser user;
  private final List<NavigationEntry> navigation;
  private final @Nullable Notice notice;
  private final LocalDate today;

  Frame(
      HttpServletRequest request,
      Locale locale,
      MessageSource messages,
      @Nullable FrameUser user,
      List<NavigationEntry> navigation,
      @Nullable Notice notice,
      LocalDate today) {
    this.request = request;
    this.locale = locale;
    this.messages = messages;
    this.user = user;
    this.navigation = navigation;
    this.notice = notice;
    this.today = today;
  }

  /** The words for a key, with its arguments put in. */
  public String t(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  public String t(Problem problem) {
    return t(problem.key(), problem.arguments().toArray());
  }

  public String t(Notice.Line line) {
    return t(line.key(), line.arguments().toArray());
  }

  public String language() {
    return locale.getLanguage();
  }

  public Locale locale() {
    return locale;
  }

  public boolean inVietnamese() {
    return "vi".equals(language());
  }

  /** One of two names kept in both languages. */
  public String either(String vietnamese, String english) {
    return inVietnamese() ? vietnamese : english;
  }

  public @Nullable FrameUser user() {
    return user;
  }

  /** Whether to offer something; what is really allowed is decided where it is done. */
  public boolean may(String permission) {
    return user != null && user.permissions().contains(permission);
  }

  public List<NavigationEntry> navigation() {
    return navigation.stream().filter(entry -> may(entry.permission())).toList();
  }

  /** Whether the page belongs to this entry, and to no other that says more exactly where it is. */
  public boolean isAt(NavigationEntry entry) {
    return isBelow(entry)
        && navigation().stream()
            .noneMatch(other -> other.path().length() > entry.path().length() && isBelow(other));
  }

  private boolean isBelow(NavigationEntry entry) {
    var path = request.getRequestURI();
    return path.equals(entry.path()) || path.startsWith(entry.path() + "/");
  }

  public @Nullable Notice notice() {
    return notice;
  }

  /** Whether only a part of the page is asked for. */
  public boolean partial() {
    return request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
  }

  public String csrfParameter() {
    return csrf().getParameterName();
  }

  public String csrfHeader() {
    return csrf().getHeaderName();
  }

  public String csrfToken() {
    return csrf().getToken();
  }

  private CsrfToken csrf() {
    return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
  }

  public String path() {
    return request.getRequestURI();
  }

  /** The address of this page with one parameter changed; without it where the value is null. */
  public String with(String parameter, @Nullable Object value) {
    return with(List.of(parameter), value);
  }

  /** Like {@link #with(String, Object)}, from the first page of whatever is shown in pages. */
  public String withAnew(String parameter, @Nullable Object value) {
    var address = address().replaceQueryParam("page").replaceQueryParam("columns");
    return value == null
        ? address.replaceQueryParam(parameter).encode().toUriString()
        : address
            .replaceQueryParam(parameter, "{value}")
            .encode()
            .buildAndExpand(value)
            .toUriString();
  }

  /** Another page asked the same way as this one. */
  public String sibling(String path) {
    return address().replacePath(path).replaceQueryParam("page").encode().toUriString();
  }

  /**
   * This list from its first page, sorted by {@code column}; the other way round where it is
   * already.
   */
  public String sortedBy(String column, boolean descending) {
    return address()
        .replaceQueryParam("sort", column)
        .replaceQueryParam("descending", descending)
        .replaceQueryParam("page")
        .encode()
        .toUriString();
  }

  private String with(List<String> parameters, @Nullable Object value) {
    var address = address();
    for (var parameter : parameters) {
      if (value == null) {
        address.replaceQueryParam(parameter);
      } else {
        address.replaceQueryParam(parameter, "{value}");
        return address.encode().buildAndExpand(value).toUriString();
      }
    }
    return address.encode().toUriString();
  }

  private UriComponentsBuilder address() {
    var builder = UriComponentsBuilder.fromPath(request.getRequestURI());
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if ("GET".equals(request.getMethod()) && !"lang".equals(name)) {
            for (var value : values) {
              builder.queryParam(name, escapeBraces(value));
            }
          }
        });
    return builder;
  }

  /** Braces would be taken for a place to put a value in. */
  private static String escapeBraces(String value) {
    return value.replace("{", "").replace("}", "");
  }

  public LocalDate today() {
    return today;
  }

  public String date(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  public String moment(@Nullable Instant moment) {
    return moment == null ? "" : MOMENT.format(moment.atZone(OfficeCalendar.ZONE));
  }

  /** How far a day is: "còn 3 ngày", "hôm nay", "3 ngày trước". */
  public String distance(LocalDate day) {
    var days = ChronoUnit.DAYS.between(today, day);
    if (days == 0) {
      return t("date.today");
    }
    return days > 0 ? t("date.ahead", days) : t("date.ago", -days);
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(inVietnamese() ? Locale.of("vi", "VN") : Locale.UK)
        .format(number);
  }
}
