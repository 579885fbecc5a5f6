package vn.giaoban.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giaoban.directive.RequirementState.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verb against every state; what is not written here must be refused. */
class MovesTest {

  private static final Map<Verb, Map<RequirementState, Set<RequirementState>>> LEGAL =
      new EnumMap<>(Verb.class);

  static {
    legal(Verb.CONFIRM, PROPOSED, CONFIRMED);
    legal(Verb.AMEND, PROPOSED, PROPOSED);
    legal(Verb.AMEND, CONFIRMED, CONFIRMED);
    legal(Verb.AMEND, ASSIGNED, ASSIGNED);
    legal(Verb.SPLIT, PROPOSED, PROPOSED);
    legal(Verb.SPLIT, CONFIRMED, CONFIRMED);
    legal(Verb.JOIN, PROPOSED, PROPOSED);
    legal(Verb.JOIN, CONFIRMED, CONFIRMED);
    legal(Verb.ABSORB, PROPOSED, SUPERSEDED);
    legal(Verb.ABSORB, CONFIRMED, SUPERSEDED);
    legal(Verb.REJECT, PROPOSED, NOT_APPLICABLE);
    legal(Verb.RESTORE, CONFIRMED, PROPOSED);
    legal(Verb.RESTORE, NOT_APPLICABLE, PROPOSED, ASSIGNED);
    legal(Verb.ASSIGN, CONFIRMED, ASSIGNED);
    legal(Verb.ASSIGN, ASSIGNED, ASSIGNED);
    legal(Verb.RESCHEDULE, ASSIGNED, ASSIGNED);
    legal(Verb.RESCHEDULE, IN_PROGRESS, IN_PROGRESS);
    legal(Verb.RESCHEDULE, RETURNED, RETURNED);
    legal(Verb.RESCHEDULE, SUSPENDED, SUSPENDED);
    legal(Verb.REPORT, ASSIGNED, IN_PROGRESS);
    legal(Verb.REPORT, IN_PROGRESS, IN_PROGRESS);
    legal(Verb.REPORT, RETURNED, IN_PROGRESS);
    legal(Verb.REPORT_DONE, ASSIGNED, REPORTED_DONE);
    legal(Verb.REPORT_DONE, IN_PROGRESS, REPORTED_DONE);
    legal(Verb.REPORT_DONE, RETURNED, REPORTED_DONE);
    legal(Verb.RETURN, REPORTED_DONE, RETURNED);
    legal(Verb.VERIFY, REPORTED_DONE, VERIFIED);
    legal(Verb.CLOSE, VERIFIED, CLOSED);
    legal(Verb.REOPEN, VERIFIED, IN_PROGRESS);
    legal(Verb.REOPEN, CLOSED, IN_PROGRESS);
    legal(Verb.SUSPEND, ASSIGNED, SUSPENDED);
    legal(Verb.SUSPEND, IN_PROGRESS, SUSPENDED);
    legal(Verb.SUSPEND, RETURNED, SUSPENDED);
    legal(Verb.RESUME, SUSPENDED, ASSIGNED, IN_PROGRESS, RETURNED);
    legal(Verb.SET_ASIDE, CONFIRMED, NOT_APPLICABLE);
    legal(Verb.SET_ASIDE, ASSIGNED, NOT_APPLICABLE);
    legal(Verb.SET_ASIDE, IN_PROGRESS, NOT_APPLICABLE);
    legal(Verb.SET_ASIDE, RETURNED, NOT_APPLICABLE);
    legal(Verb.SET_ASIDE, SUSPENDED, NOT_APPLICABLE);
    legal(Verb.SUPERSEDE, CONFIRMED, SUPERSEDED);
    legal(Verb.SUPERSEDE, ASSIGNED, SUPERSEDED);
    legal(Verb.SUPERSEDE, IN_PROGRESS, SUPERSEDED);
    legal(Verb.SUPERSEDE, RETURNED, SUPERSEDED);
    legal(Verb.SUPERSEDE, SUSPENDED, SUPERSEDED);
    legal(Verb.SUPERSEDE, REPORTED_DONE, SUPERSEDED);
    for (var staying : Set.of(CONFIRMED, ASSIGNED, NOT_APPLICABLE)) {
      legal(Verb.CARRY, staying, staying);
      legal(Verb.RECONFIRM, staying, staying);
    }
    legal(Verb.CARRY, PROPOSED, PROPOSED);
    for (var open : Set.of(ASSIGNED, IN_PROGRESS, RETURNED, SUSPENDED, REPORTED_DONE)) {
      legal(Verb.HAND_OVER, open, open);
    }
    for (var judging : Set.of(Verb.ACCEPT_EVIDENCE, Verb.REJECT_EVIDENCE)) {
      legal(judging, IN_PROGRESS, IN_PROGRESS);
      legal(judging, RETURNED, RETURNED);
      legal(judging, REPORTED_DONE, REPORTED_DONE);
    }
  }

  private static void legal(Verb verb, RequirementState from, RequirementState... to) {
    LEGAL
        .computeIfAbsent(verb, none -> new EnumMap<>(RequirementState.class))
        .put(from, Set.of(to));
  }

  static Stream<Arguments> everyPair() {
    return Stream.of(Verb.values())
        .flatMap(
            verb -> Stream.of(RequirementState.values()).map(state -> Arguments.of(verb, state)));
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void aVerbLeadsWhereTheTableSaysOrNowhere(Verb verb, RequirementState from) {
    var expected = LEGAL.getOrDefault(verb, Map.of()).getOrDefault(from, Set.of());
    assertThat(Moves.targets(verb, from)).isEqualTo(expected);
    assertThat(Moves.allowed(verb, from)).isEqualTo(!expected.isEmpty());
    if (expected.size() == 1) {
      assertThat(Moves.target(verb, from)).isEqualTo(expected.iterator().next());
    } else {
      assertThatThrownBy(() -> Moves.target(verb, from))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void nothingLeavesWhatWasSuperseded() {
    assertThat(EnumSet.allOf(Verb.class)).noneMatch(verb -> Moves.allowed(verb, SUPERSEDED));
  }

  @Test
  void onlyAVerifiedHoldingCanBeClosedAndOnlyAReportedOneVerified() {
    for (var state : RequirementState.values()) {
      assertThat(Moves.allowed(Verb.CLOSE, state)).isEqualTo(state == VERIFIED);
      assertThat(Moves.allowed(Verb.VERIFY, state)).isEqualTo(state == REPORTED_DONE);
    }
  }
}
