package vn.giaoban.formats;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the files inside an OpenDocument text: every part that is none of its own. */
final class OdtEnclosures {

  /** Parts that every text has, pictures, and those that show what a file inside looks like. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?:content|styles|meta|settings|current)\\.xml|mimetype|layout-cache|manifest\\.rdf"
              + "|(?:META-INF|Thumbnails|Configurations2|Pictures|ObjectReplacements|Fonts|Basic"
              + "|Scripts|Dialogs|Versions)/.*");

  /** A text, a sheet or a drawing inside is a folder with the same parts. */
  private static final Pattern CONTENT_INSIDE = Pattern.compile("(.+)/content\\.xml");

  private static final Pattern PART_INSIDE =
      Pattern.compile(
          ".+/(?:(?:styles|meta|settings|manifest)\\.xml|mimetype|(?:Pictures|Thumbnails"
              + "|Configurations2)/.*)");

  private OdtEnclosures() {}

  /**
   * Hands on what is found.
   *
   * @param pictures as the text refers to them
   */
  static void read(PackedFile file, List<String> pictures, Enclosures enclosures, Limits limits)
      throws IOException {
    for (var picture : pictures) {
      if (file.has(picture)) {
        enclosures.picture(() -> file.open(picture));
      }
    }
    for (var part : file.parts()) {
      var content = CONTENT_INSIDE.matcher(part);
      if (OWN.matcher(part).matches() || PART_INSIDE.matcher(part).matches()) {
        continue;
      }
      if (content.matches()) {
        enclosures.words(content.group(1), OfficeWords.in(file, part, limits));
      } else {
        OleObject.read(file, part, enclosures);
      }
    }
  }
}
