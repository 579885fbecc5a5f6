package vn.giaoban.document.writing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.Folding;

/**
 * Names of documents and bodies by the Akoma Ntoso naming convention: {@code
 * /akn/vn/doc/chi-thi/tinh-uy-bach-son/2026-01-12/09-CT-TU}. Parts that are not known are left out.
 */
final class Iri {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9.]+");
  private static final int LONGEST = 120;

  private Iri() {}

  static String document(
      @Nullable String kind,
      @Nullable String issuer,
      @Nullable LocalDate date,
      @Nullable String number) {
    var iri = new StringBuilder("/akn/vn/doc");
    for (var part : new @Nullable String[] {kind, issuer}) {
      if (part != null && !name(part).isEmpty()) {
        iri.append('/').append(name(part));
      }
    }
    if (date != null) {
      iri.append('/').append(date);
    }
    if (number != null && !number(number).isEmpty()) {
      iri.append('/').append(number(number));
    }
    return iri.toString();
  }

  static String organization(String name) {
    return "/akn/ontology/organization/vn/" + name(name);
  }

  static String person(String name) {
    return "/akn/ontology/person/vn/" + name(name);
  }

  /** Words in small letters without marks, with hyphens. */
  static String name(String words) {
    var name = bare(Folding.key(words)).replaceAll("^-|-$", "");
    return name.substring(0, Math.min(LONGEST, name.length()));
  }

  /** A symbol, its capitals kept: "09-CT/TU" is "09-CT-TU". */
  static String number(String symbol) {
    return bare(symbol).replaceAll("^[-.]+|[-.]+$", "");
  }

  private static String bare(String text) {
    var letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return NO_NAME.matcher(letters.replace('đ', 'd').replace('Đ', 'D')).replaceAll("-");
  }

  /** Stands for the number of a document that has none: the same text has the same name. */
  static String fingerprint(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "x-" + HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
