package vn.giaoban.document;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.giaoban.shared.Folding;

/**
 * The key under which two spellings of one symbol meet: spaces, dashes, leading zeros and marks do
 * not count. It does not identify a document: committees number from 01 in each term, and a suffix
 * stands for many issuers.
 */
final class SymbolKey {

  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

  private SymbolKey() {}

  static String of(String symbol) {
    // Without its mark TƯ (the centre) would turn into TU (a province).
    var central = symbol.toUpperCase(Locale.ROOT).replace("TƯ", "TW");
    return LEADING_ZEROS.matcher(Folding.key(central)).replaceFirst("");
  }
}
