package vn.giaoban.directive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import vn.giaoban.shared.Problem;

/** What has to hold for a report. */
final class ReportRules {

  static final List<Rule<Attempt>> ALL =
      List.of(
          ReportRules::somethingIsSaid,
          ReportRules::theTextsHaveBounds,
          ReportRules::thePercentageIsOne,
          ReportRules::aHundredPercentHasEvidence,
          ReportRules::theFilesHoldSomething,
          ReportRules::theFilesAreFew,
          ReportRules::noFileIsTooLarge,
          ReportRules::noFileIsSecret,
          ReportRules::doneHasABasis,
          ReportRules::doneHasEvidence);

  private static final int MOST_FILES = 20;

  /** As the form says: room for a scan, not for a film. */
  private static final int MOST_MEGABYTES = 100;

  private ReportRules() {}

  /**
   * A report about to be made.
   *
   * @param done whether it says that the work is done
   * @param evidenceBefore how many files stand that nobody rejected
   * @param secretFiles the names of those that bear the mark of a state secret
   */
  record Attempt(Report report, boolean done, long evidenceBefore, List<String> secretFiles) {

    boolean hasEvidence() {
      return evidenceBefore > 0 || !report.files().isEmpty();
    }
  }

  static Optional<Problem> somethingIsSaid(Attempt attempt) {
    return attempt.report().words().isEmpty() && attempt.report().percent() == null
        ? Optional.of(Problem.at("words", "directive.problem.no-value"))
        : Optional.empty();
  }

  static Optional<Problem> theTextsHaveBounds(Attempt attempt) {
    return attempt.report().words().length() > 1000
        ? Optional.of(Problem.at("words", "directive.problem.text-length", 1000))
        : attempt.report().basis().length() > 2000
            ? Optional.of(Problem.at("basis", "directive.problem.text-length", 2000))
            : Optional.empty();
  }

  static Optional<Problem> thePercentageIsOne(Attempt attempt) {
    var percent = attempt.report().percent();
    return percent != null && (percent < 0 || percent > 100)
        ? Optional.of(Problem.at("percent", "directive.problem.percent"))
        : Optional.empty();
  }

  static Optional<Problem> aHundredPercentHasEvidence(Attempt attempt) {
    var percent = attempt.report().percent();
    return percent != null && percent == 100 && !attempt.hasEvidence()
        ? Optional.of(Problem.at("percent", "directive.problem.hundred-without-evidence"))
        : Optional.empty();
  }

  static Optional<Problem> theFilesHoldSomething(Attempt attempt) {
    return attempt.report().files().stream()
        .filter(file -> size(file) == 0)
        .findFirst()
        .map(file -> Problem.at("files", "directive.problem.empty-file", file.name()));
  }

  static Optional<Problem> theFilesAreFew(Attempt attempt) {
    return attempt.report().files().size() > MOST_FILES
        ? Optional.of(Problem.at("files", "directive.problem.many-files", MOST_FILES))
        : Optional.empty();
  }

  static Optional<Problem> noFileIsTooLarge(Attempt attempt) {
    return attempt.report().files().stream()
        .filter(file -> size(file) > MOST_MEGABYTES * 1024L * 1024)
        .findFirst()
        .map(file ->
            Problem.at("files", "directive.problem.large-file", file.name(), MOST_MEGABYTES));
  }

  static Optional<Problem> noFileIsSecret(Attempt attempt) {
    return attempt.secretFiles().stream()
        .findFirst()
        .map(name -> Problem.at("files", "directive.problem.secret-file", name));
  }

  static Optional<Problem> doneHasABasis(Attempt attempt) {
    return attempt.done() && attempt.report().basis().isEmpty()
        ? Optional.of(Problem.at("basis", "directive.problem.done-without-basis"))
        : Optional.empty();
  }

  static Optional<Problem> doneHasEvidence(Attempt attempt) {
    return attempt.done() && !attempt.hasEvidence()
        ? Optional.of(Problem.at("files", "directive.problem.done-without-evidence"))
        : Optional.empty();
  }

  private static long size(Report.File file) {
    try {
      return Files.size(file.content());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
