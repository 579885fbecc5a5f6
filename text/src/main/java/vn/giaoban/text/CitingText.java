package vn.giaoban.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One paragraph in which documents are looked for, and what was found in it so far. */
final class CitingText {

  final String text;
  final String plain;
  final Words words;

  private final Reading paragraph;
  private final List<Mention> found = new ArrayList<>();

  /** Which characters belong to a mention already. */
  private final BitSet taken = new BitSet();

  /** Where documents with a symbol end: what they are about follows. */
  private final BitSet ends = new BitSet();

  CitingText(Reading paragraph) {
    this.paragraph = paragraph;
    text = paragraph.text();
    words = paragraph.words();
    plain = words.plain();
  }

  List<Mention> found() {
    found.sort((a, b) -> a.span().compareTo(b.span()));
    return found;
  }

  /** How many were found so far. */
  int count() {
    return found.size();
  }

  /** Gives one of those found so far what is said once for it and the next one. */
  void share(int index, @Nullable String issuer, DateReader.@Nullable Found date) {
    found.set(index, found.get(index).with(issuer, date));
  }

  boolean isTaken(int offset) {
    return taken.get(offset);
  }

  /** Whether the symbol of a document ends at this character. */
  boolean endsSymbol(int offset) {
    return ends.get(offset);
  }

  String slice(int start, int end) {
    return text.substring(start, end).strip();
  }

  /** Adds a document named by its symbol; {@code end} is where symbol and date end. */
  void addSymbol(
      KindTable.@Nullable Kind kind,
      SymbolReader.Symbol symbol,
      @Nullable String name,
      DateReader.@Nullable Found date,
      CitedIssuer.@Nullable Issuer issuer,
      @Nullable String sharedIssuer,
      int start,
      int end) {
    taken.set(start, Math.max(end, issuer == null ? 0 : words.get(issuer.end() - 1).end()));
    ends.set(end);
    found.add(
        new Mention(
            kind,
            symbol,
            null,
            null,
            name,
            date == null ? null : date.date(),
            date == null ? null : date.written(),
            issuer != null ? issuer.name() : sharedIssuer,
            false,
            paragraph.span(start, end)));
  }

  /** Adds a document named by kind and number. */
  void addNumber(
      KindTable.Kind kind,
      String number,
      String name,
      DateReader.@Nullable Found date,
      @Nullable String issuer,
      int start,
      int end) {
    add(kind, number, null, name, date, issuer, false, start, end);
  }

  /** Adds a document named by its name alone. */
  void addName(
      KindTable.Kind kind,
      String identity,
      String name,
      DateReader.@Nullable Found date,
      @Nullable String issuer,
      int start,
      int end) {
    add(kind, null, identity, name, date, issuer, false, start, end);
  }

  /** Adds one of several documents that the same words name: "khóa XI, XII". */
  void addShared(KindTable.Kind kind, String identity, String name, int start, int end) {
    add(kind, null, identity, name, null, null, true, start, end);
  }

  private void add(
      KindTable.Kind kind,
      @Nullable String number,
      @Nullable String identity,
      String name,
      DateReader.@Nullable Found date,
      @Nullable String issuer,
      boolean shared,
      int start,
      int end) {
    taken.set(start, end);
    found.add(
        new Mention(
            kind,
            null,
            number,
            identity,
            name,
            date == null ? null : date.date(),
            date == null ? null : date.written(),
            issuer,
            shared,
            paragraph.span(start, end)));
  }
}
