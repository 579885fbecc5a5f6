package vn.giaoban.privacy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.giaoban.access.Reminder;
import vn.giaoban.access.Reminders;
import vn.giaoban.access.Viewer;
import vn.giaoban.access.Witnesses;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Paging;

/** Which requests are late or nearly so, for whom they wait, and what is to be done next. */
@Component
public class DueRequests implements Reminders {

  /** So many days ahead are looked at. */
  static final int SOON = 3;

  /** More than these are not listed above the list. */
  private static final int MOST = 20;

  private static final int LOOKED_AT = 200;

  private final Requests requests;
  private final Witnesses witnesses;
  private final OfficeCalendar calendar;

  DueRequests(Requests requests, Witnesses witnesses, OfficeCalendar calendar) {
    this.requests = requests;
    this.witnesses = witnesses;
    this.calendar = calendar;
  }

  /**
   * A request whose time runs out.
   *
   * @param next what is to be done
   * @param by until when that is to be done
   * @param days that are left; below zero where it is late
   * @param mine whether the viewer can do it
   * @param waitsFor the names of those who can, as far as the viewer may know them
   */
  public record Due(
      DataRequest request,
      Step next,
      LocalDate by,
      long days,
      boolean mine,
      List<String> waitsFor) {

    public boolean late() {
      return days < 0;
    }
  }

  /**
   * Those of the units at which the viewer sees requests, the latest first, and those that one
   * decided and another only has to confirm.
   */
  public List<Due> due(Viewer viewer) {
    var today = calendar.today();
    return soon(viewer, today)
        .map(request ->
            new Due(
                request,
                next(request),
                by(request),
                ChronoUnit.DAYS.between(today, by(request)),
                isMine(viewer, request),
                waitsFor(viewer, request)))
        .toList();
  }

  private Stream<DataRequest> soon(Viewer viewer, LocalDate today) {
    return requests.list(viewer, true, new Paging(1, LOOKED_AT, "", false)).rows().stream()
        .filter(request ->
            request.state() == RequestState.AGREED || !by(request).isAfter(today.plusDays(SOON)))
        .limit(MOST);
  }

  private boolean isMine(Viewer viewer, DataRequest request) {
    return !excluded(viewer.account().value(), request)
        && requests.mayAt(viewer, permission(request), request);
  }

  private List<String> waitsFor(Viewer viewer, DataRequest request) {
    return witnesses
        .who(
            viewer,
            permission(request),
            Set.of(request.unit()),
            Units.READ,
            new Paging(1, MOST, "", false))
        .witnesses()
        .rows()
        .stream()
        .filter(one -> !excluded(one.account().value(), request))
        .map(Witnesses.Witness::name)
        .distinct()
        .toList();
  }

  private static String permission(DataRequest request) {
    return next(request) == Step.CONFIRM ? Privacy.CONFIRM : Privacy.DECIDE;
  }

  /** Nobody decides on their own request, or confirms what they decided. */
  private static boolean excluded(UUID account, DataRequest request) {
    return account.equals(request.subject().id())
        || (request.state() == RequestState.AGREED && account.equals(request.decidedBy()));
  }

  private static Step next(DataRequest request) {
    return switch (request.state()) {
      case FILED -> Step.TAKE_UP;
      case AGREED -> Step.CONFIRM;
      case TAKEN_UP, DONE, REFUSED, WITHDRAWN -> Step.GRANT;
    };
  }

  private static LocalDate by(DataRequest request) {
    return request.state() == RequestState.FILED && request.respondBy().isBefore(request.deadline())
        ? request.respondBy()
        : request.deadline();
  }

  /** Without asking for each who else could do it: that is not told here. */
  @Override
  public List<Reminder> waiting(Viewer viewer) {
    return soon(viewer, calendar.today())
        .filter(request -> isMine(viewer, request))
        .map(request ->
            new Reminder(
                "/bao-ve-du-lieu/" + request.id(),
                request.name(),
                "privacy.reminder." + request.kind().name(),
                "privacy.next." + next(request).name(),
                by(request)))
        .toList();
  }
}
