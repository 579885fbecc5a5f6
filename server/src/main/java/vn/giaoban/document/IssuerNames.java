package vn.giaoban.document;

import java.util.List;
import vn.giaoban.shared.Folding;

/** The names of those who issue documents, as far as their number series tells them apart. */
final class IssuerNames {

  private record Organ(String words, String body) {}

  /** The longest first, so that a name is not cut in its middle. */
  private static final List<Organ> ORGANS =
      Vocabulary.entries("issuers.txt").stream()
          .map(parts -> new Organ(Folding.key(parts[0]), Folding.key(parts[1])))
          .sorted((one, other) -> other.words.length() - one.words.length())
          .toList();

  private IssuerNames() {}

  /** The body in whose series the issuer numbers; never empty for a name that is not. */
  static String key(String issuer) {
    var name = Folding.key(issuer);
    for (var organ : ORGANS) {
      if ((" " + name + " ").contains(" " + organ.words + " ")) {
        var body =
            (" " + name + " ").replace(" " + organ.words + " ", " " + organ.body + " ").strip();
        return body.isEmpty() ? name : body.replaceAll(" +", " ");
      }
    }
    return name;
  }
}
