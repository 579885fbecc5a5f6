package vn.giaoban.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings the mentions in one document together: one entry for each document cited, the document
 * itself left out. Two values that disagree are both kept, in a warning.
 */
final class CitationLedger {

  private static final DateTimeFormatter WRITTEN_DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

  private static final Pattern ISSUES =
      Pattern.compile("(?:ve )?(?:viec )?(?:ban hanh|phe duyet|cong bo|thong qua) (?:kem theo )?");

  private static final Pattern YEAR = Pattern.compile(" (?:năm )?\\d{4}");

  private final KindTable kinds;
  private final Extraction.Header header;
  private final Map<String, LocalDate> congresses;

  /** Symbol, title and issuer of the document itself, as they are compared. */
  private final @Nullable String key;

  private final @Nullable String title;
  private final @Nullable String issuer;

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<Extraction.Warning> warnings = new ArrayList<>();

  CitationLedger(KindTable kinds, Extraction.Header header, Map<String, LocalDate> congresses) {
    this.kinds = kinds;
    this.header = header;
    this.congresses = congresses;
    key = header.symbol() == null ? null : SymbolReader.key(header.symbol());
    title = header.title() == null ? null : Fold.words(header.title());
    issuer = header.issuer() == null ? null : " " + Fold.words(header.issuer()) + " ";
  }

  /** What is known of one cited document. */
  private static final class Entry {
    KindTable.@Nullable Kind kind;
    @Nullable String code;
    @Nullable String symbol;
    @Nullable String number;
    @Nullable String name;

    /** Whether the name was put together from a list ("khóa XI, XII"). */
    boolean shared;

    @Nullable LocalDate date;
    @Nullable String issuer;
    final Map<LocalDate, String> dates = new TreeMap<>();
    final List<Span> mentions = new ArrayList<>();
  }

  /** Takes all mentions of the document, in order. */
  void addAll(List<Mention> mentions) {
    for (var mention : mentions) {
      if (mention.symbol() != null) {
        addSymbol(mention, mention.symbol());
      }
    }
    for (var mention : mentions) {
      if (mention.symbol() == null && !isOpen(mention)) {
        addNamed(mention);
      }
    }
    for (var mention : mentions) {
      if (mention.symbol() == null && isOpen(mention)) {
        addNamed(mention);
      }
    }
  }

  /** A plenum named without its term: it is the one that is named in full elsewhere, if any is. */
  private static boolean isOpen(Mention mention) {
    var identity = mention.identity();
    return identity != null && identity.startsWith("plenum ") && identity.endsWith(" ");
  }

  List<Extraction.Citation> citations() {
    return entries.values().stream()
        .map(CitationLedger::citation)
        .sorted((a, b) -> a.span().compareTo(b.span()))
        .toList();
  }

  private static Extraction.Citation citation(Entry entry) {
    entry.mentions.sort(Span::compareTo);
    return new Extraction.Citation(
        entry.code,
        entry.symbol,
        entry.date,
        entry.issuer,
        entry.name,
        entry.mentions.getFirst(),
        entry.mentions);
  }

  List<Extraction.Warning> warnings() {
    return warnings;
  }

  private void addSymbol(Mention mention, SymbolReader.Symbol symbol) {
    if (symbol.key().equals(key)) {
      return;
    }
    var entry = entries.computeIfAbsent("symbol " + symbol.key(), key -> new Entry());
    if (entry.symbol == null) {
      entry.symbol = symbol.normal();
      entry.number = symbol.number();
    }
    var kind = mention.kind();
    if (kind != null && entry.kind == null) {
      entry.kind = kind;
      entry.code = kind.code();
    } else if (kind == null && entry.code == null && symbol.code() != null) {
      entry.code = kinds.kindOf(symbol.code());
    }
    if (kind != null && !kinds.agree(kind, symbol)) {
      warn("KIND_AND_SYMBOL_DISAGREE", List.of(titleCase(kind.word()), symbol.normal()), mention);
    }
    merge(entry, mention);
  }

  private void addNamed(Mention mention) {
    var kind = mention.kind();
    if (kind == null || mention.name() == null) {
      return;
    }
    if (mention.number() != null) {
      for (var entry : entries.values()) {
        if (mention.number().equals(entry.number)
            && (kind.equals(entry.kind)
                || (entry.code != null && entry.code.equals(kind.code())))) {
          merge(entry, mention);
          return;
        }
      }
    }
    if (mention.identity() != null
        && (isItself(kind, mention.name())
            || isIssued(mention.name())
            || isYetToCome(mention.identity()))) {
      return;
    }
    if (isInIssuer(mention.name())) {
      return;
    }
    var key =
        mention.number() != null
            ? kind.word() + " " + mention.number()
            : known(mention.identity(), mention.name(), kind.naming() == KindTable.Naming.LAW);
    var entry = entries.computeIfAbsent(key, fresh -> new Entry());
    entry.kind = kind;
    entry.code = kind.code();
    entry.number = mention.number();
    boolean law = kind.naming() == KindTable.Naming.LAW;
    boolean full = entry.name == null || entry.name.length() < mention.name().length();
    if (law ? full : mention.shared() ? entry.name == null : full || entry.shared) {
      entry.shared = mention.shared();
      entry.name = mention.name();
    }
    merge(entry, mention);
  }

  /** The entry that a name belongs to: the same one, or one that says more or less of the same. */
  private String known(@Nullable String identity, String name, boolean law) {
    var key = identity == null ? "name " + Spelling.plain(name) : identity;
    if (entries.containsKey(key)) {
      return key;
    }
    boolean plenum = key.startsWith("plenum ");
    for (var other : entries.keySet()) {
      if (plenum
          ? key.endsWith(" ") && other.startsWith(key)
          : key.startsWith("name ")
              && other.startsWith("name ")
              && (law
                  ? isSameLaw(key, other)
                  : other.startsWith(key + " ") || key.startsWith(other + " "))) {
        return other;
      }
    }
    for (var entry : entries.entrySet()) {
      var full = entry.getValue();
      if (key.startsWith("name ")
          && full.symbol != null
          && full.name != null
          && ("name " + Spelling.plain(full.name)).equals(key)) {
        return entry.getKey();
      }
    }
    return key;
  }

  /** "Luật Đất đai" and "Luật Đất đai năm 2024", but not "Luật Đầu tư" and "Luật Đầu tư công". */
  private static boolean isSameLaw(String key, String other) {
    var longer = key.length() > other.length() ? key : other;
    var shorter = longer.equals(key) ? other : key;
    return longer.startsWith(shorter) && YEAR.matcher(longer.substring(shorter.length())).matches();
  }

  private boolean isItself(KindTable.Kind kind, String name) {
    if (title == null || header.kind() == null || !header.kind().equals(kind.code())) {
      return false;
    }
    var other = Fold.words(name.substring(Math.min(name.length(), kind.word().length())));
    return !other.isEmpty() && (title.startsWith(other) || other.startsWith(title));
  }

  /** "Quyết định ban hành Chương trình …": what this document issues, by its own title. */
  private boolean isIssued(String name) {
    if (title == null) {
      return false;
    }
    var verb = ISSUES.matcher(title);
    return verb.lookingAt() && title.startsWith(Fold.words(name), verb.end());
  }

  /** "Ban Chỉ đạo … Đề án 06": a name inside that of the body. */
  private boolean isInIssuer(String name) {
    return issuer != null && issuer.contains(" " + Fold.words(name) + " ");
  }

  private boolean isYetToCome(String identity) {
    if (!identity.startsWith("congress ") || header.date() == null) {
      return false;
    }
    var met = congresses.get(identity.substring("congress ".length()));
    return met != null && header.date().isBefore(met);
  }

  private void merge(Entry entry, Mention mention) {
    entry.mentions.add(mention.span());
    if (entry.issuer == null) {
      entry.issuer = mention.issuer();
    }
    if (mention.symbol() != null && mention.name() != null && entry.name == null) {
      entry.name = mention.name();
    }
    var date = mention.date();
    if (date == null || mention.written() == null) {
      return;
    }
    if (entry.date == null) {
      entry.date = date;
      if (header.date() != null && date.isAfter(header.date())) {
        warn(
            "CITATION_AFTER_DOCUMENT",
            List.of(label(entry), mention.written(), WRITTEN_DAY.format(header.date())),
            mention);
      }
    }
    if (entry.dates.putIfAbsent(date, mention.written()) == null && entry.dates.size() == 2) {
      warn("CITATION_DATES_DIFFER", twoDates(entry), mention);
    }
  }

  private static List<String> twoDates(Entry entry) {
    var values = new ArrayList<String>();
    values.add(label(entry));
    values.addAll(entry.dates.values());
    return values;
  }

  private static String label(Entry entry) {
    return entry.symbol != null ? entry.symbol : entry.name == null ? "" : entry.name;
  }

  private static String titleCase(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private void warn(String code, List<String> values, Mention mention) {
    warnings.add(
        Extraction.Warning.of(
            code,
            values,
            mention.symbol() != null ? mention.symbol().normal() : mention.name(),
            mention.span()));
  }
}
