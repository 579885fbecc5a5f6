package vn.giaoban.formats;

import org.jspecify.annotations.Nullable;

/** Letters of other scripts that look like Latin ones and got into Latin words. */
final class LookAlikes {

  private static final String OTHERS = "аеорсухіјѕһԁАВЕНІЈКМОРСТУХЅοιυνΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
  private static final String LATIN = "aeopcyxijshdABEHIJKMOPCTYXSoiuvABEZHIKMNOPTYX";

  private LookAlikes() {}

  /**
   * The word in Latin letters; null where it has no letters of two scripts, or some that no Latin
   * letter looks like.
   */
  static @Nullable String word(String word) {
    var latin = new StringBuilder(word.length());
    boolean others = false;
    boolean own = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int at = OTHERS.indexOf(c);
      if (at >= 0) {
        others = true;
        latin.append(LATIN.charAt(at));
      } else {
        var script = Character.UnicodeScript.of(c);
        if (Character.isLetter(c) && script != Character.UnicodeScript.LATIN) {
          return null;
        }
        own |= Character.isLetter(c);
        latin.append(c);
      }
    }
    return others && own ? latin.toString() : null;
  }
}
