package vn.giaoban.search;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the index keeps of an entry besides its fields.
 *
 * @param titleWords the words in order, with marks, one space before, between and behind
 * @param words those of the text
 */
record IndexRow(List<Integer> grams, String titleWords, String words) {

  static IndexRow of(SearchEntry entry) {
    var title = Words.of(composed(entry.title()));
    var text = Words.of(composed(entry.text()));
    var grams =
        new Grams()
            .add(Grams.Field.TEXT, title)
            .add(Grams.Field.TEXT, text)
            .add(Grams.Field.TITLE, title)
            .add(Grams.Field.KIND, Words.of(composed(entry.kind())))
            .add(Grams.Field.ISSUER, Words.of(composed(entry.issuer())))
            .add(entry.day());
    return new IndexRow(List.of(grams.toArray()), sideBySide(title), sideBySide(text));
  }

  private static String sideBySide(Collection<Word> words) {
    return words.stream().map(Word::marked).collect(Collectors.joining(" ", " ", " "));
  }

  private static String composed(@Nullable String text) {
    return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
