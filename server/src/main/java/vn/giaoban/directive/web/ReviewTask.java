package vn.giaoban.directive.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.directive.Requirement;
import vn.giaoban.directive.RequirementId;
import vn.giaoban.shared.Problem;
import vn.giaoban.text.Span;

/**
 * What a person has begun to do on the page of a document.
 *
 * @param on the requirement it is done to; null where it is none
 * @param selection the words selected to be a new requirement; null where none were
 * @param problems why it could not be done as asked
 */
public record ReviewTask(
    Kind kind,
    @Nullable RequirementId on,
    ReviewForm form,
    List<SpanChoice> starts,
    List<SpanChoice> ends,
    List<SpanChoice> cuts,
    List<TextParagraph> paragraphs,
    @Nullable Span selection,
    List<Problem> problems) {

  /** The kinds of task, with the word for each in an address. */
  public enum Kind {
    NONE(""),
    CONFIRM("xac-nhan"),
    EDIT("sua"),
    SPLIT("tach"),
    REJECT("loai"),
    ADD("them");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    static Kind of(@Nullable String word) {
      for (var kind : values()) {
        if (kind.word.equals(word)) {
          return kind;
        }
      }
      return NONE;
    }
  }

  private static final ReviewForm EMPTY =
      new ReviewForm(null, null, null, null, null, false, null, null, null, null);

  public ReviewTask {
    starts = List.copyOf(starts);
    ends = List.copyOf(ends);
    cuts = List.copyOf(cuts);
    paragraphs = List.copyOf(paragraphs);
    problems = List.copyOf(problems);
  }

  static ReviewTask none() {
    return new ReviewTask(
        Kind.NONE, null, EMPTY, List.of(), List.of(), List.of(), List.of(), null, List.of());
  }

  /** A task on one requirement, with what it offers to choose from. */
  static ReviewTask on(
      Kind kind,
      Requirement requirement,
      String text,
      @Nullable ReviewForm sent,
      List<Problem> problems) {
    var span = requirement.span();
    var edits = kind == Kind.EDIT;
    return new ReviewTask(
        kind,
        requirement.id(),
        sent == null ? ReviewForm.of(requirement) : sent,
        edits ? SpanChoices.starts(text, span) : List.of(),
        edits ? SpanChoices.ends(text, span) : List.of(),
        kind == Kind.SPLIT ? SpanChoices.cuts(text, span) : List.of(),
        List.of(),
        null,
        problems);
  }

  /** Adding a requirement: out of the selected words, or by choosing a paragraph. */
  static ReviewTask adding(String text, @Nullable Span selection, List<Problem> problems) {
    return new ReviewTask(
        Kind.ADD,
        null,
        EMPTY,
        List.of(),
        List.of(),
        List.of(),
        selection == null ? SpanChoices.paragraphs(text) : List.of(),
        selection,
        problems);
  }

  public boolean isOn(ReviewItem item) {
    return item.requirement().id().equals(on);
  }
}
