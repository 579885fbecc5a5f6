package vn.giaoban.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.Folding;
import vn.giaoban.text.Extraction;

/**
 * By what a document is known: symbol or name, issuer and day, as far as it is known. A symbol
 * alone identifies nothing, for committees number from 01 in each term and share suffixes.
 *
 * @param nameKey kind and title; stands in where there is no symbol
 */
record Identity(
    @Nullable String symbolKey,
    @Nullable String nameKey,
    @Nullable String issuerKey,
    @Nullable LocalDate issuedOn) {

  private static final String NAME = "name:";

  static Identity of(HeaderValues header) {
    return new Identity(
        header.symbol() == null ? null : SymbolKey.of(header.symbol()),
        header.title() == null
            ? null
            : Folding.key(
                (header.kindName() == null ? "" : header.kindName() + " ") + header.title()),
        issuerKey(header.issuer()),
        header.issuedOn());
  }

  /** As a text cites it; null where it names neither a symbol nor a name. */
  static @Nullable Identity of(Extraction.Citation citation) {
    var symbol = citation.symbol() == null ? null : SymbolKey.of(citation.symbol());
    var name = citation.name() == null ? null : Folding.key(citation.name());
    return (symbol == null || symbol.isEmpty()) && (name == null || name.isEmpty())
        ? null
        : new Identity(
            symbol, symbol == null ? name : null, issuerKey(citation.issuer()), citation.date());
  }

  /** The one column by which a citation is looked up. */
  static Identity cited(String key, @Nullable String issuerKey, @Nullable LocalDate on) {
    return key.startsWith(NAME)
        ? new Identity(null, key.substring(NAME.length()), issuerKey, on)
        : new Identity(key, null, issuerKey, on);
  }

  /** The key under which others that may be the same are found. */
  String key() {
    return symbolKey != null ? symbolKey : NAME + nameKey;
  }

  boolean isKnown() {
    return symbolKey != null || nameKey != null;
  }

  /** Whether both may be one as far as both are known. */
  boolean fits(Identity other) {
    return sharesKey(other)
        && (issuedOn == null || other.issuedOn == null || issuedOn.equals(other.issuedOn))
        && mayBeOne(issuerKey, other.issuerKey);
  }

  /** Whether both are one beyond doubt: symbol, day and issuer all agree. */
  boolean equalsSurely(Identity other) {
    return symbolKey != null
        && symbolKey.equals(other.symbolKey)
        && issuedOn != null
        && issuedOn.equals(other.issuedOn)
        && mayBeOne(issuerKey, other.issuerKey);
  }

  /** Whether nothing is known of the other that is not known here. */
  boolean saysAll(Identity other) {
    return (issuerKey != null || other.issuerKey == null)
        && (issuedOn != null || other.issuedOn == null);
  }

  /** What is known here, and where nothing is, what is known of the other. */
  Identity over(Identity other) {
    return new Identity(
        symbolKey != null ? symbolKey : other.symbolKey,
        nameKey != null ? nameKey : other.nameKey,
        issuerKey != null ? issuerKey : other.issuerKey,
        issuedOn != null ? issuedOn : other.issuedOn);
  }

  private boolean sharesKey(Identity other) {
    return (symbolKey != null && other.symbolKey != null)
        ? symbolKey.equals(other.symbolKey)
        : nameKey != null && nameKey.equals(other.nameKey);
  }

  static @Nullable String issuerKey(@Nullable String issuer) {
    return issuer == null ? null : IssuerNames.key(issuer);
  }

  /**
   * Whether two names of issuers may mean one: "Ban Thường vụ Tỉnh ủy X" and "Tỉnh ủy X" number
   * together. A name that is not known may be any.
   */
  static boolean mayBeOne(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return true;
    }
    var first = " " + one + " ";
    var second = " " + other + " ";
    return first.contains(second) || second.contains(first);
  }
}
