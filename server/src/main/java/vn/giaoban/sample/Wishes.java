package vn.giaoban.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Acting;
import vn.giaoban.access.Viewer;
import vn.giaoban.privacy.DataRequest;
import vn.giaoban.privacy.Deadlines;
import vn.giaoban.privacy.RequestId;
import vn.giaoban.privacy.RequestKind;
import vn.giaoban.privacy.Requests;
import vn.giaoban.privacy.Step;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;

/** What people of the sample asked about their data, one request in each state. */
@Component
class Wishes {

  private static final String OFFICER = "vp.baovedulieu";

  private final SampleFiles files;
  private final Requests requests;
  private final Deadlines deadlines;
  private final Accounts accounts;

  Wishes(SampleFiles files, Requests requests, Deadlines deadlines, Accounts accounts) {
    this.files = files;
    this.requests = requests;
    this.deadlines = deadlines;
    this.accounts = accounts;
  }

  /** Days count from the day of loading. */
  record Asked(
      String by,
      int day,
      RequestKind kind,
      @Nullable String field,
      @Nullable String wanted,
      String words,
      @Nullable List<Done> steps) {}

  record Done(Step did, int day, @Nullable String reason) {}

  void load(LocalDate today) {
    var all = new ArrayList<>(List.of(files.read("requests.json", Asked[].class)));
    all.sort(Comparator.comparingInt(Asked::day));
    for (var asked : all) {
      var day = today.plusDays(asked.day());
      // Before the law was in force nobody had a deadline.
      if (!deadlines.on(day).isEmpty()) {
        var who = viewer(asked.by());
        OfficeCalendar.asOf(Chronicle.morning(day), () -> file(today, asked, who));
      }
    }
  }

  private void file(LocalDate today, Asked asked, Viewer who) {
    var wish =
        new Requests.Wish(asked.kind(), text(asked.field()), text(asked.wanted()), asked.words());
    var id = Acting.as(who, () -> requests.file(who, wish)).orThrow();
    for (var step : asked.steps() == null ? List.<Done>of() : asked.steps()) {
      var officer = viewer(OFFICER);
      OfficeCalendar.asOf(
          Chronicle.morning(today.plusDays(step.day())),
          () -> Acting.as(officer, () -> take(step, officer, who, id)).orThrow());
    }
  }

  private Outcome<RequestId> take(Done step, Viewer officer, Viewer who, RequestId id) {
    int version = requests.find(officer, id).map(DataRequest::version).orElseThrow();
    var reason = text(step.reason());
    return switch (step.did()) {
      case TAKE_UP -> requests.takeUp(officer, id, version);
      case EXTEND -> requests.extend(officer, id, version, reason);
      case GRANT -> requests.grant(officer, id, version, reason);
      case REFUSE -> requests.refuse(officer, id, version, reason);
      case WITHDRAW -> requests.withdraw(who, id);
      case CONFIRM -> requests.confirm(officer, id, version);
    };
  }

  private Viewer viewer(String login) {
    return accounts.viewer(login).orElseThrow();
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
