package vn.giaoban.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giaoban.document.RelationWords.Place;
import vn.giaoban.text.Extraction;
import vn.giaoban.text.Span;

/**
 * Proposes what a document is to those it cites, and those to each other, from the words around
 * each citation. A proposal; a person may say otherwise.
 */
final class RelationReader {

  /**
   * One relation.
   *
   * @param subject position of the citation that acts; null for the document itself
   * @param object position of the citation that is acted on; null for the document itself
   * @param words where the words stand that made it think so; null for a mere mention
   */
  record Proposed(
      @Nullable Integer subject,
      @Nullable Integer object,
      RelationKind kind,
      float confidence,
      @Nullable Span words) {}

  private static final Pattern SENTENCE_END =
      Pattern.compile(
          "(?<=[.!?])(?<!(?:[Đđ]iều|[Kk]hoản|[Mm]ục|[Cc]hương)\\s\\d{1,3}\\.)[\\s\"”*_]+(?=[\\p{Lu}\\-–+•*\\d])|\\n\\s*\\n|;?\\s*\\n(?=\\s*[-–+•*])|;\\s*\\n");

  /**
   * What may stand before the first word: a list marker, a footnote mark, the head of an article.
   */
  private static final Pattern OPENING =
      Pattern.compile(
          "\\A(?:[\\s\\-–+•*_¹²³⁴⁵⁶⁷⁸⁹⁰\"“]|\\(?\\d{1,3}[.)]|[a-zđ][.)]|[IVX]+\\.)*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ARTICLE =
      Pattern.compile(
          "\\A\\s*(?:[*_]*(?:điều|khoản)\\s+\\d+[.:]?[*_]*)[\\s.:]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern THIS =
      Pattern.compile("(?<!\\p{L})này(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern ABOUT =
      Pattern.compile(
          "\\A\\s*(?:(?:về việc|về|v/v)\\s+)?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Most characters, citations not counted, between the words and the citation they are about. */
  private static final int NEAR = 60;

  private static final float MENTION = 0.8f;

  private final RelationWords words;
  private final Extraction reading;
  private final String text;

  private RelationReader(RelationWords words, Extraction reading) {
    this.words = words;
    this.reading = reading;
    this.text = reading.text();
  }

  /**
   * The relation of the document to each that it cites, and what it says of those to each other.
   */
  static List<Proposed> read(Extraction reading) {
    return new RelationReader(RelationWords.STANDARD, reading).read();
  }

  private List<Proposed> read() {
    var mentions = mentions();
    Map<Integer, Proposed> own = new HashMap<>();
    Map<String, Proposed> others = new HashMap<>();
    for (var mention : mentions) {
      var sentence = sentence(mention.span());
      var found = between(mention, mentions, sentence);
      if (found != null) {
        others.merge(found.subject() + " " + found.object(), found, RelationReader::surer);
      } else {
        found = toItself(mention, mentions, sentence);
      }
      if (found != null && (found.subject() == null || found.object() == null)) {
        own.merge(mention.citation(), found, RelationReader::surer);
      }
    }
    var all = new ArrayList<Proposed>();
    for (int i = 0; i < reading.citations().size(); i++) {
      all.add(own.getOrDefault(i, new Proposed(null, i, RelationKind.MENTIONS, MENTION, null)));
    }
    all.addAll(others.values());
    return all;
  }

  private record Mention(int citation, Span span) {}

  private List<Mention> mentions() {
    var mentions = new ArrayList<Mention>();
    for (int i = 0; i < reading.citations().size(); i++) {
      for (var span : reading.citations().get(i).mentions()) {
        mentions.add(new Mention(i, span));
      }
    }
    mentions.sort((one, other) -> one.span().start() - other.span().start());
    return mentions;
  }

  private Span sentence(Span place) {
    var ends = SENTENCE_END.matcher(text);
    // A sentence is never sought over more than this on either side.
    int reach = 1500;
    ends.region(Math.max(0, place.start() - reach), Math.min(text.length(), place.end() + reach));
    int start = ends.regionStart();
    int end = ends.regionEnd();
    while (ends.find()) {
      if (ends.end() <= place.start()) {
        start = ends.end();
      } else if (ends.start() >= place.end()) {
        end = ends.start();
        break;
      }
    }
    return new Span(start, end);
  }

  /** What stands between two places, with the citations in it left out. */
  private String gap(int from, int to, List<Mention> mentions) {
    var left = new StringBuilder();
    int at = from;
    for (var mention : mentions) {
      if (mention.span().start() >= at && mention.span().end() <= to) {
        left.append(text, at, mention.span().start());
        at = mention.span().end();
      }
    }
    return at <= to ? left.append(text, at, to).toString() : left.toString();
  }

  private boolean near(int from, int to, List<Mention> mentions) {
    return from <= to && gap(from, to, mentions).strip().length() <= NEAR;
  }

  /** "A được sửa đổi bởi B", "A thay thế B": what the text says of two others. */
  private @Nullable Proposed between(Mention mention, List<Mention> mentions, Span sentence) {
    Mention before = null;
    for (var other : mentions) {
      if (other.citation() != mention.citation()
          && other.span().start() >= sentence.start()
          && other.span().end() <= mention.span().start()) {
        before = other;
      }
    }
    if (before == null) {
      return null;
    }
    int from = before.span().end();
    var between = text.substring(from, mention.span().start());
    if (between.length() > 3 * NEAR || THIS.matcher(between).find()) {
      return null;
    }
    for (var place : List.of(Place.BY, Place.BETWEEN)) {
      var hit = longest(place, between, 0, between.length());
      if (hit != null && near(from, from + hit.start(), List.of())) {
        var active = place == Place.BETWEEN;
        var rest = between.substring(hit.end());
        if (rest.strip().length() > NEAR
            || words.standIn(Place.PLAN, between.substring(0, hit.start()))) {
          continue;
        }
        var subject = active ? before.citation() : mention.citation();
        var object = active ? mention.citation() : before.citation();
        return new Proposed(
            subject,
            object,
            active ? part(hit.kind(), rest) : hit.kind(),
            hit.confidence(),
            new Span(from + hit.start(), from + hit.end()));
      }
    }
    return null;
  }

  private @Nullable Proposed toItself(Mention mention, List<Mention> mentions, Span sentence) {
    int start = sentence.start();
    var lead = text.substring(start, mention.span().start());
    var tail = text.substring(mention.span().end(), Math.max(mention.span().end(), sentence.end()));
    Proposed best = null;
    if (inTitle(mention.span())) {
      var header = reading.document().span();
      int from = header == null ? start : header.start();
      var above = text.substring(from, mention.span().start());
      best = surer(best, leading(Place.TITLE, mention, above, from, 0));
      if (best != null && titleOpens()) {
        var heads = longest(Place.HEADS, above, 0, above.length());
        best = heads == null ? best : surer(best, proposed(mention, heads, heads.kind(), from));
      }
    }
    var article = ARTICLE.matcher(lead);
    if (article.lookingAt()) {
      best = surer(best, opening(Place.ARTICLE, mention, lead, start, article.end()));
    }
    if (!isOrdered(mention.span())) {
      var opening = OPENING.matcher(lead);
      best =
          surer(
              best,
              opening(Place.OPENS, mention, lead, start, opening.lookingAt() ? opening.end() : 0));
    }
    var self = THIS.matcher(lead);
    if (self.find()) {
      best = surer(best, leading(Place.THIS, mention, lead, start, self.end()));
    }
    var after = longest(Place.AFTER, tail, 0, tail.length());
    int end = mention.span().end();
    if (after != null
        && near(end, end + after.start(), mentions)
        && !followed(end + after.end(), sentence, mentions)) {
      best = surer(best, proposed(mention, after, part(after.kind(), lead), end));
    }
    return best;
  }

  /** Whether another document is named right behind, so that the words are about that one. */
  private boolean followed(int at, Span sentence, List<Mention> mentions) {
    return mentions.stream()
        .anyMatch(other ->
            other.span().start() >= at
                && other.span().end() <= sentence.end()
                && near(at, other.span().start(), List.of()));
  }

  /** The words stand somewhere between {@code from} and the citation, in the same breath. */
  private @Nullable Proposed leading(
      Place place, Mention mention, String lead, int offset, int from) {
    var hit = longest(place, lead, from, lead.length());
    if (hit == null || words.standIn(Place.PLAN, lead.substring(from, hit.start()))) {
      return null;
    }
    return proposed(mention, hit, part(hit.kind(), lead.substring(hit.end())), offset);
  }

  private @Nullable Proposed opening(
      Place place, Mention mention, String lead, int offset, int from) {
    var hit = longest(place, lead, from, lead.length());
    return hit == null || hit.start() > from
        ? null
        : proposed(mention, hit, part(hit.kind(), lead.substring(hit.end())), offset);
  }

  private static Proposed proposed(Mention mention, Hit hit, RelationKind kind, int offset) {
    return new Proposed(
        null,
        mention.citation(),
        kind,
        hit.confidence(),
        new Span(offset + hit.start(), offset + hit.end()));
  }

  /** Whoever does away with a part of a document amends it. */
  private RelationKind part(RelationKind kind, String before) {
    return (kind == RelationKind.REPEALS || kind == RelationKind.REPLACES)
            && words.standIn(Place.PART, before)
        ? RelationKind.AMENDS
        : kind;
  }

  private boolean titleOpens() {
    var title = reading.document().title();
    var about = title == null ? null : ABOUT.matcher(title);
    if (title == null || about == null || !about.lookingAt()) {
      return false;
    }
    var hit = longest(Place.HEADS, title, about.end(), title.length());
    return hit != null && hit.start() == about.end();
  }

  private boolean inTitle(Span place) {
    var header = reading.document().span();
    return header != null && header.start() <= place.start() && place.end() <= header.end();
  }

  /** Whether it stands in a sentence that orders somebody else to do something. */
  private boolean isOrdered(Span place) {
    return reading.requirements().stream()
        .anyMatch(ordered ->
            ordered.span().start() <= place.start() && place.end() <= ordered.span().end());
  }

  private record Hit(RelationKind kind, float confidence, int start, int end) {}

  /** The first words that stand there; of those at one place, the longest. */
  private @Nullable Hit longest(Place place, String within, int from, int to) {
    Hit best = null;
    for (var entry : words.at(place)) {
      Matcher found = entry.words().matcher(within).region(from, to);
      found.useTransparentBounds(true);
      if (found.find()
          && (best == null
              || found.start() < best.start()
              || (found.start() == best.start() && found.end() > best.end()))) {
        best = new Hit(entry.kind(), entry.confidence(), found.start(), found.end());
      }
    }
    return best;
  }

  private static @Nullable Proposed surer(@Nullable Proposed one, @Nullable Proposed other) {
    return one == null || (other != null && other.confidence() > one.confidence()) ? other : one;
  }
}
