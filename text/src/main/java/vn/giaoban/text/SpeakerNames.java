package vn.giaoban.text;

import org.jspecify.annotations.Nullable;

/** What the one who speaks in a document is called: no name of those of whom something is said. */
final class SpeakerNames {

  private final Extraction.Header header;

  /** The names in a form to be compared; null before the first was asked for. */
  private @Nullable String folded;

  SpeakerNames(Extraction.Header header) {
    this.header = header;
  }

  /** "Tỉnh ủy A", but not "tỉnh A": the place is not the one who speaks for it. */
  boolean speak(String name) {
    return !BodyVocabulary.isPlace(name) && have(name);
  }

  /** Whether it is the speaker's name or a part of it. */
  boolean have(String name) {
    var known = folded;
    if (known == null) {
      // a line end is in no name: what is a part of both is a part of one
      known = organisation(header.issuer()) + '\n' + organisation(header.onBehalfOf());
      folded = known;
    }
    return known.contains(organisation(name));
  }

  /** "Đảng bộ A", "Đảng ủy A": who leads and who is led are one. */
  private static String organisation(@Nullable String name) {
    return name == null ? "" : Fold.words(name).replace("dang bo", "dang uy");
  }
}
