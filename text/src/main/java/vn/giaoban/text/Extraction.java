package vn.giaoban.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was read from one document. Written as JSON it is what {@code giaoban extract} prints and
 * what the labelled examples look like. Strings keep the document's own spelling in NFC; what the
 * document does not say is null or an empty list. Every span is an offset into {@link #text()}.
 *
 * @param text the NFC form of the input; nothing else is changed in it
 */
public record Extraction(
    String text,
    Header document,
    List<Heading> headings,
    List<Citation> citations,
    List<Finding> findings,
    List<Requirement> requirements,
    List<Footnote> footnotes,
    List<Warning> warnings) {

  public Extraction {
    headings = List.copyOf(headings);
    citations = List.copyOf(citations);
    findings = List.copyOf(findings);
    requirements = List.copyOf(requirements);
    footnotes = List.copyOf(footnotes);
    warnings = List.copyOf(warnings);
  }

  /**
   * The parts around the body.
   *
   * @param kind code of the kind as the printed word gives it (TB, CT, KH …)
   * @param kindName the kind as printed, in ordinary case ("Thông báo")
   * @param symbol number and symbol without spaces ("12-TB/TU")
   * @param issuer the body that issued it, in ordinary case
   * @param onBehalfOf whose words they are, where the title says so
   * @param title the abstract in one line, without the kind
   * @param span from the first to the last character of the header block; null where there is none
   */
  public record Header(
      @Nullable String kind,
      @Nullable String kindName,
      @Nullable String symbol,
      @Nullable String issuer,
      @Nullable String onBehalfOf,
      @Nullable String place,
      @Nullable LocalDate date,
      @Nullable String title,
      @Nullable Signatory signatory,
      List<String> recipients,
      @Nullable Span span) {

    public Header {
      recipients = List.copyOf(recipients);
    }

    /** The header of a text in which none was found. */
    public static Header none() {
      return new Header(null, null, null, null, null, null, null, null, null, List.of(), null);
    }
  }

  /**
   * Who signed, and by what right.
   *
   * @param capacity T/M, K/T, TM., KT. … as written; null where it was signed in one's own name
   * @param body the body signed for, without the capacity
   */
  public record Signatory(
      @Nullable String capacity,
      @Nullable String body,
      @Nullable String role,
      @Nullable String name,
      Span span) {}

  /**
   * A line that titles a part.
   *
   * @param marker as printed ("I.", "1.", "a)", "-", "+"); empty where there is none
   * @param level from 1
   * @param parent index in {@link Extraction#headings()} of the heading above; null at the top
   */
  public record Heading(
      String marker, int level, String title, @Nullable Integer parent, Span span) {}

  /**
   * A distinct document that this one cites.
   *
   * @param date only where the text gives it next to a mention
   * @param name the fullest name used, where the text never shows the symbol
   * @param span the first mention
   * @param mentions every mention, the first included
   */
  public record Citation(
      @Nullable String kind,
      @Nullable String symbol,
      @Nullable LocalDate date,
      @Nullable String issuer,
      @Nullable String name,
      Span span,
      List<Span> mentions) {

    public Citation {
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * A statement of assessment.
   *
   * @param units bodies and places named as where it holds, in the paragraph or in its footnote
   * @param heading index of the innermost heading above; null above the first
   * @param footnotes indexes of the footnotes that hang on it
   */
  public record Finding(
      FindingKind kind,
      String quote,
      List<String> units,
      @Nullable Integer heading,
      List<Integer> footnotes,
      Span span) {

    public Finding {
      units = List.copyOf(units);
      footnotes = List.copyOf(footnotes);
    }
  }

  /**
   * An instruction to somebody to do something from now on.
   *
   * @param responsible bodies charged, the lead first
   * @param coordinating bodies that are to help
   * @param reportTo the body to report to
   * @param deadline an ISO date, or the words as written where it is none
   * @param heading index of the innermost heading above; null above the first
   */
  public record Requirement(
      String quote,
      List<String> responsible,
      List<String> coordinating,
      @Nullable String reportTo,
      @Nullable String deadline,
      @Nullable Recurrence recurrence,
      @Nullable Integer heading,
      Span span) {

    public Requirement {
      responsible = List.copyOf(responsible);
      coordinating = List.copyOf(coordinating);
    }
  }

  /**
   * @param mark as printed at the note; empty where the print lost it
   * @param anchor where the text refers to it; null where that place is lost
   */
  public record Footnote(String mark, String text, @Nullable Span anchor, Span span) {}

  /**
   * Something that a person should look at. Nothing is corrected because of it.
   *
   * @param code stable, upper case, for instance {@code KIND_AND_SYMBOL_DISAGREE}
   * @param message in Vietnamese, with both values where two disagree
   * @param values what the message is about, in its order: where two things disagree, both
   * @param requirement index in {@link Extraction#requirements()} of the one that leaves something
   *     open; null where the warning is about the document
   * @param quote the words it is about
   */
  public record Warning(
      String code,
      String message,
      List<String> values,
      @Nullable Integer requirement,
      @Nullable String quote,
      @Nullable Span span) {

    public Warning {
      // readings kept from before warnings had values lack them
      values = values == null ? List.of() : List.copyOf(values);
    }

    /** A warning about the document. */
    static Warning of(
        String code, List<String> values, @Nullable String quote, @Nullable Span span) {
      return new Warning(code, WarningTexts.vietnamese(code, values), values, null, quote, span);
    }

    /** A warning about the requirement with this index. */
    static Warning of(String code, List<String> values, int index, Requirement requirement) {
      return new Warning(
          code,
          WarningTexts.vietnamese(code, values),
          values,
          index,
          requirement.quote(),
          requirement.span());
    }

    /** The message in Vietnamese or English; in Vietnamese for every other language. */
    public String in(Locale locale) {
      boolean english = locale.getLanguage().equals("en");
      // a reading kept from before may have a message without its values
      return english ? WarningTexts.english(code, values, message) : message;
    }
  }
}
