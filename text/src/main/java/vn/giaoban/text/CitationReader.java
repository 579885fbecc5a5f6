package vn.giaoban.text;

import java.util.List;

/**
 * Finds the places of a text where another document is named: by its symbol, by its number alone
 * ("Chỉ thị số 05"), or by its name where it has no symbol ("Nghị quyết Trung ương 4 khóa XII").
 */
final class CitationReader {

  private final KindTable kinds;
  private final LawNames laws;
  private final SymbolMentions symbols;
  private final NumberedMentions numbered;
  private final TitledMentions titled;

  CitationReader(KindTable kinds, BodyReader bodies) {
    this.kinds = kinds;
    var issuers = new CitedIssuer(kinds, bodies);
    laws = new LawNames(kinds, bodies);
    symbols = new SymbolMentions(kinds, bodies, laws, issuers);
    numbered = new NumberedMentions(bodies, issuers);
    titled = new TitledMentions(kinds, bodies, issuers);
  }

  /** The mentions in one paragraph, in order. */
  List<Mention> read(Reading paragraph) {
    var in = new CitingText(paragraph);
    symbols.find(in);
    withoutSymbol(in);
    return in.found();
  }

  private void withoutSymbol(CitingText in) {
    int quotes = 0;
    for (int i = 0; i < in.words.size(); i++) {
      var word = in.words.get(i);
      if (!word.isCapital()) {
        quotes = word.isPunctuation() ? quotesOpen(quotes, word) : quotes;
        continue;
      }
      if (in.isTaken(word.start())) {
        continue;
      }
      var hit = kinds.at(in.words, i);
      if (hit != null && !numbered.add(in, i, hit) && quotes == 0) {
        named(in, i, hit);
      }
    }
  }

  private static int quotesOpen(int before, Words.Word mark) {
    return mark.is("“") ? before + 1 : mark.is("”") && before > 0 ? before - 1 : before;
  }

  private void named(CitingText in, int at, KindTable.Hit hit) {
    switch (hit.kind().naming()) {
      case FIXED -> titled.fixed(in, at, hit);
      case LAW -> law(in, at, hit);
      case YEARLY -> numbered.yearly(in, at, hit);
      case TITLE -> titled.titled(in, at, hit, false);
      case ISSUED -> titled.titled(in, at, hit, true);
      case DATED -> titled.dated(in, at, hit);
      case NONE -> {}
    }
  }

  private void law(CitingText in, int at, KindTable.Hit hit) {
    int end = laws.end(in.words, hit.end());
    if (end == hit.end()) {
      return;
    }
    if (LawNames.amends(in.words, hit.end())) {
      laws.addNested(in, hit.end(), end);
    }
    var name = in.words.slice(at, end);
    int stop = in.words.get(end - 1).end();
    in.addName(
        hit.kind(),
        "name " + Spelling.plain(name),
        name,
        DateReader.follows(in.plain, stop),
        null,
        in.words.get(at).start(),
        stop);
  }
}
