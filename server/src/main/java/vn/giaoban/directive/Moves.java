package vn.giaoban.directive;

import static vn.giaoban.directive.RequirementState.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.giaoban.shared.Problem;

/** The one table of legal moves. What is not in it cannot be done. */
final class Moves {

  private static final Map<Verb, Map<RequirementState, Set<RequirementState>>> TABLE =
      new EnumMap<>(Verb.class);

  static {
    move(Verb.CONFIRM, EnumSet.of(PROPOSED), EnumSet.of(CONFIRMED));
    stay(Verb.AMEND, PROPOSED, CONFIRMED, ASSIGNED);
    stay(Verb.SPLIT, PROPOSED, CONFIRMED);
    stay(Verb.JOIN, PROPOSED, CONFIRMED);
    move(Verb.ABSORB, EnumSet.of(PROPOSED, CONFIRMED), EnumSet.of(SUPERSEDED));
    move(Verb.REJECT, EnumSet.of(PROPOSED), EnumSet.of(NOT_APPLICABLE));
    move(Verb.RESTORE, EnumSet.of(CONFIRMED), EnumSet.of(PROPOSED));
    move(Verb.RESTORE, EnumSet.of(NOT_APPLICABLE), EnumSet.of(PROPOSED, ASSIGNED));
    move(Verb.ASSIGN, EnumSet.of(CONFIRMED, ASSIGNED), EnumSet.of(ASSIGNED));
    stay(Verb.RESCHEDULE, ASSIGNED, IN_PROGRESS, RETURNED, SUSPENDED);
    move(Verb.REPORT, EnumSet.of(ASSIGNED, IN_PROGRESS, RETURNED), EnumSet.of(IN_PROGRESS));
    move(Verb.REPORT_DONE, EnumSet.of(ASSIGNED, IN_PROGRESS, RETURNED), EnumSet.of(REPORTED_DONE));
    move(Verb.RETURN, EnumSet.of(REPORTED_DONE), EnumSet.of(RETURNED));
    move(Verb.VERIFY, EnumSet.of(REPORTED_DONE), EnumSet.of(VERIFIED));
    move(Verb.CLOSE, EnumSet.of(VERIFIED), EnumSet.of(CLOSED));
    move(Verb.REOPEN, EnumSet.of(VERIFIED, CLOSED), EnumSet.of(IN_PROGRESS));
    move(Verb.SUSPEND, EnumSet.of(ASSIGNED, IN_PROGRESS, RETURNED), EnumSet.of(SUSPENDED));
    move(Verb.RESUME, EnumSet.of(SUSPENDED), EnumSet.of(ASSIGNED, IN_PROGRESS, RETURNED));
    move(
        Verb.SET_ASIDE,
        EnumSet.of(CONFIRMED, ASSIGNED, IN_PROGRESS, RETURNED, SUSPENDED),
        EnumSet.of(NOT_APPLICABLE));
    move(
        Verb.SUPERSEDE,
        EnumSet.of(CONFIRMED, ASSIGNED, IN_PROGRESS, RETURNED, SUSPENDED, REPORTED_DONE),
        EnumSet.of(SUPERSEDED));
    stay(Verb.CARRY, PROPOSED, CONFIRMED, ASSIGNED, NOT_APPLICABLE);
    stay(Verb.RECONFIRM, CONFIRMED, ASSIGNED, NOT_APPLICABLE);
    stay(Verb.HAND_OVER, ASSIGNED, IN_PROGRESS, RETURNED, SUSPENDED, REPORTED_DONE);
    stay(Verb.ACCEPT_EVIDENCE, IN_PROGRESS, RETURNED, REPORTED_DONE);
    stay(Verb.REJECT_EVIDENCE, IN_PROGRESS, RETURNED, REPORTED_DONE);
  }

  private Moves() {}

  /**
   * Where {@code verb} may lead from {@code from}; empty where it is not allowed. More than one
   * only for going back to where something stood before.
   */
  static Set<RequirementState> targets(Verb verb, RequirementState from) {
    return TABLE.getOrDefault(verb, Map.of()).getOrDefault(from, Set.of());
  }

  static boolean allowed(Verb verb, RequirementState from) {
    return !targets(verb, from).isEmpty();
  }

  /**
   * Where {@code verb} leads from {@code from}.
   *
   * @throws IllegalArgumentException where it is not allowed, or where it depends on the past
   */
  static RequirementState target(Verb verb, RequirementState from) {
    var targets = targets(verb, from);
    if (targets.size() != 1) {
      throw new IllegalArgumentException("no single way: " + verb + " from " + from);
    }
    return targets.iterator().next();
  }

  /** What to say to somebody who asks for a move that is not in the table. */
  static Problem refusal(Verb verb) {
    var key = "directive.problem.move." + verb.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Problem.of(key);
  }

  private static void move(Verb verb, Set<RequirementState> from, Set<RequirementState> to) {
    var moves = TABLE.computeIfAbsent(verb, none -> new EnumMap<>(RequirementState.class));
    from.forEach(state -> moves.put(state, Set.copyOf(to)));
  }

  private static void stay(Verb verb, RequirementState... states) {
    for (var state : states) {
      move(verb, EnumSet.of(state), EnumSet.of(state));
    }
  }
}
