package vn.giaoban.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.organization.Act;
import vn.giaoban.text.Recurrence;

/** The files of the sample as they are written. */
final class Story {

  private Story() {}

  record Organisation(List<UnitEntry> units) {}

  /**
   * A unit.
   *
   * @param successors the codes of those that took over when it ended
   * @param act by which it ended
   * @param bodies of this territory, by code
   */
  record UnitEntry(
      String code,
      String name,
      String shortName,
      String kind,
      @Nullable String parent,
      LocalDate from,
      @Nullable LocalDate lastDay,
      @Nullable List<String> successors,
      @Nullable Act act,
      @Nullable List<String> bodies) {}

  record People(List<Person> accounts, List<PeopleTogether> groups, List<InPlace> deputies) {}

  /** A group, and the role that it holds at a unit with everything below. */
  record PeopleTogether(String name, String unit, List<String> members, String role, String over) {}

  /** Somebody who acts in the stead of another from today on, with all that the other holds. */
  record InPlace(String principal, String deputy, int days, String reason) {}

  /**
   * An account.
   *
   * @param unit where the person works
   * @param over where the role holds, with everything below
   */
  record Person(String login, String name, String post, String unit, String role, String over) {}

  /**
   * What happened.
   *
   * @param waiting files that came in and whose conversion nobody has confirmed yet
   */
  record Events(
      List<DocumentEntry> documents, List<DocumentEntry> waiting, List<Task> requirements) {}

  /**
   * A document.
   *
   * @param issuer the unit that holds it
   * @param corrects the name of the document that it is the corrected version of
   * @param reason why what it no longer has is given up
   */
  record DocumentEntry(
      String file,
      String importedBy,
      Day day,
      String issuer,
      @Nullable String corrects,
      @Nullable String reason) {

    String name() {
      return file.substring(0, file.lastIndexOf('.'));
    }
  }

  /**
   * A requirement and what became of it; one of which nothing is said stays a proposal.
   *
   * @param starts the words with which its sentence begins
   */
  record Task(
      String document,
      String starts,
      @Nullable Confirmed confirmed,
      @Nullable Step rejected,
      @Nullable Superseded supersededBy,
      @Nullable List<Given> given) {

    List<Given> holdings() {
      return given == null ? List.of() : given;
    }
  }

  record Confirmed(
      Day day,
      String by,
      @Nullable String product,
      @Nullable Day due,
      @Nullable Recurrence recurrence) {}

  record Superseded(Day day, String by, String document, String starts, String note) {}

  record Given(
      String to,
      Day day,
      String by,
      @Nullable List<String> with,
      @Nullable Day due,
      @Nullable List<Step> then) {

    List<String> helpers() {
      return with == null ? List.of() : with;
    }

    List<Step> steps() {
      return then == null ? List.of() : then;
    }
  }

  /**
   * Something that was done to one unit's holding.
   *
   * @param did the verb
   * @param evidence paths of files of the sample
   */
  record Step(
      @Nullable String did,
      Day day,
      String by,
      @Nullable Integer percent,
      @Nullable String value,
      @Nullable String basis,
      @Nullable List<String> evidence,
      @Nullable String note) {

    String words() {
      return note == null ? "" : note;
    }

    List<String> files() {
      return evidence == null ? List.of() : evidence;
    }
  }
}
