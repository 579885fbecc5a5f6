package vn.giaoban.bench;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoban.GiaobanServer;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.DocumentSearch;
import vn.giaoban.document.Documents;
import vn.giaoban.organization.Units;
import vn.giaoban.search.CopiedEntries;
import vn.giaoban.search.Search;
import vn.giaoban.search.SearchEntry;
import vn.giaoban.search.SearchFilter;
import vn.giaoban.search.UnrestrictedSearch;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.UnitId;

/**
 * The first page of a search over made documents of 8 kB, held by 200 communes, for somebody of the
 * province who may see all and for somebody of one commune; and the same queries without rights.
 */
final class SearchBench {

  /** Wanted: the first page at the median. */
  private static final double LIMIT_MILLISECONDS = 150;

  private static final int COMMUNES = 200;
  private static final int CHARACTERS = 8_000;
  private static final int BATCH = 1_000;
  private static final long SEED = 20261121;
  private static final int ROUNDS = 3;

  private final ConfigurableApplicationContext context;
  private final JdbcClient jdbc;
  private final MadeTexts texts = new MadeTexts(SEED);

  private SearchBench(ConfigurableApplicationContext context) {
    this.context = context;
    this.jdbc = context.getBean(JdbcClient.class);
  }

  static void run(String[] arguments) throws Exception {
    int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
    var folder =
        arguments.length > 1
            ? Path.of(arguments[1]).toAbsolutePath()
            : Files.createTempDirectory("giaoban-bench");
    var settings = Map.of("giaoban.data", folder, "server.port", "-1", "giaoban.database.url", "");
    var names = settings.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue());
    try (var context = SpringApplication.run(GiaobanServer.class, names.toArray(String[]::new))) {
      new SearchBench(context).measure(documents);
    }
  }

  private void measure(int documents) throws Exception {
    var units = context.getBean(Units.class);
    var communes = new ArrayList<UnitId>();
    var province = unit(units, "TINH", "PROVINCIAL_COMMITTEE", "Tỉnh ủy Đo Thử", null);
    for (int i = 0; i < COMMUNES; i++) {
      communes.add(unit(units, "XA" + i, "COMMUNE_COMMITTEE", "Đảng ủy xã Đo Thử " + i, province));
    }
    var central = person("trungtam", province);
    var narrow = person("motxa", communes.getFirst());
    load(documents, communes);
    var queries = queries(communes);
    var search = context.getBean(DocumentSearch.class);
    var restricted = context.getBean(Search.class);
    var free =
        UnrestrictedSearch.over(
            jdbc, context.getBean(PlatformTransactionManager.class), Documents.READ);
    System.out.printf(
        Locale.ROOT,
        "%,d documents of %,d characters, %d queries x %d%n",
        documents,
        CHARACTERS,
        queries.size(),
        ROUNDS);
    for (int rounds : List.of(1, ROUNDS)) {
      var shown = rounds == ROUNDS;
      report(shown, "page, may see all", times(rounds, queries, page(search, central)));
      report(
          shown, "page, one commune of " + COMMUNES, times(rounds, queries, page(search, narrow)));
      var without = times(rounds, queries, ids(free, central));
      var all = times(rounds, queries, ids(restricted, central));
      var one = times(rounds, queries, ids(restricted, narrow));
      if (shown) {
        report(true, "query without rights", without);
        report(true, "query, may see all", all);
        report(true, "query, one commune", one);
        System.out.printf(
            Locale.ROOT,
            "ratio of medians to the query without rights: may see all %.2f, one commune %.2f%n",
            all(all).median() / all(without).median(),
            all(one).median() / all(without).median());
      }
    }
  }

  /** A query of some kind. */
  private record Asked(String kind, SearchFilter filter, String sort) {

    Paging first() {
      return new Paging(1, Paging.DEFAULT_SIZE, sort, false);
    }
  }

  private static Consumer<Asked> page(DocumentSearch search, Viewer viewer) {
    return asked -> search.find(viewer, asked.filter(), false, asked.first());
  }

  private static Consumer<Asked> ids(Search search, Viewer viewer) {
    return asked ->
        search.find(viewer, "document", Documents.READ, asked.filter(), false, asked.first());
  }

  private static Map<String, List<Long>> times(
      int rounds, List<Asked> queries, Consumer<Asked> search) {
    var times = new LinkedHashMap<String, List<Long>>();
    for (int round = 0; round < rounds; round++) {
      for (var asked : queries) {
        long begin = System.nanoTime();
        search.accept(asked);
        times
            .computeIfAbsent(asked.kind(), none -> new ArrayList<>())
            .add(System.nanoTime() - begin);
      }
    }
    return times;
  }

  private static Times all(Map<String, List<Long>> times) {
    return Times.of(
        times.values().stream().flatMapToLong(kind -> kind.stream().mapToLong(Long::longValue)));
  }

  private static void report(boolean shown, String what, Map<String, List<Long>> times) {
    if (!shown) {
      return;
    }
    var all = all(times);
    System.out.printf(
        Locale.ROOT,
        "%-34s %s   %.2f of the limit of %.0f ms%n",
        what,
        all,
        all.median() / LIMIT_MILLISECONDS,
        LIMIT_MILLISECONDS);
    times.forEach((kind, taken) ->
        System.out.printf(
            Locale.ROOT,
            "  %-32s %s%n",
            kind,
            Times.of(taken.stream().mapToLong(Long::longValue))));
  }

  /** Words of all frequencies, phrases that occur, phrases that do not, fields. */
  private static List<Asked> queries(List<UnitId> communes) {
    var made = new MadeTexts(SEED);
    var all = new ArrayList<Asked>();
    for (int i = 0; i < 10; i++) {
      var sentence = made.text(2_000).split("\\s+", -1);
      int at = made.number(sentence.length - 10);
      var common = made.ranked(i);
      all.add(words("common word", common));
      all.add(
          new Asked("common word, latest first", words("", common).filter(), Search.LATEST_FIRST));
      all.add(words("middling word", made.ranked(300 + 40 * i)));
      all.add(words("rare word", made.ranked(25_000 + 17 * i)));
      all.add(words("two common words", common + " " + made.ranked(i + 11)));
      all.add(words("three words without marks", bare(part(sentence, at, 3))));
      all.add(words("phrase of two", "\"" + part(sentence, at + 3, 2) + "\""));
      all.add(words("phrase of five", "\"" + part(sentence, at, 5) + "\""));
      all.add(
          words(
              "phrase, some marks",
              "\"" + part(sentence, at, 2) + " " + bare(part(sentence, at + 2, 2)) + "\""));
      all.add(
          words(
              "phrase that is not there",
              "\"" + common + " " + made.ranked(i + 3) + " " + made.ranked(i + 5) + "\""));
      all.add(words("symbol", (i * 997 + 1) + "-KH/ĐU"));
      all.add(with("with issuer", common, "", "xã đo thử " + i, null, null, null));
      all.add(with("with kind", common, "Kế hoạch", "", null, null, null));
      all.add(
          with(
              "with period of a month",
              common,
              "",
              "",
              day(2024, i + 1),
              day(2024, i + 1).plusDays(27),
              null));
      all.add(with("with period, open end", common, "", "", day(2025, 3), null, null));
      all.add(with("with unit", common, "", "", null, null, communes.get(i)));
      all.add(with("kind alone", "", i % 2 == 0 ? "Kế hoạch" : "Báo cáo", "", null, null, null));
      all.add(
          with(
              "all fields",
              made.word(),
              "Thông báo",
              "xã đo thử " + i,
              day(2023, 1),
              day(2025, 6),
              communes.get(i)));
    }
    return all;
  }

  private static LocalDate day(int year, int month) {
    return LocalDate.of(year, month, 1);
  }

  private static String part(String[] words, int from, int count) {
    return String.join(" ", List.of(words).subList(from, from + count));
  }

  private static Asked words(String kind, String text) {
    return with(kind, text, "", "", null, null, null);
  }

  private static Asked with(
      String what,
      String text,
      String kind,
      String issuer,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable UnitId below) {
    return new Asked(what, new SearchFilter(text, false, kind, issuer, from, to, below), "");
  }

  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd');
  }

  private static UnitId unit(
      Units units, String code, String kind, String name, @Nullable UnitId above) {
    return units
        .byCode(code)
        .map(unit -> unit.id())
        .orElseGet(
            () -> units.found(code, kind, name, "", above, LocalDate.of(2025, 7, 1)).orThrow());
  }

  private Viewer person(String login, UnitId unit) {
    var accounts = context.getBean(Accounts.class);
    return accounts
        .viewer(login)
        .orElseGet(() -> {
          accounts.open(login, login, unit, "mot cau de do 2026", false, "clerk", true).orThrow();
          return accounts.viewer(login).orElseThrow();
        });
  }

  /**
   * Brings in what the import would store; the index on grams is made at the end, which is quicker.
   */
  private void load(int documents, List<UnitId> communes) throws Exception {
    int present = jdbc.sql("select count(*) from search_entry").query(Integer.class).single();
    if (present >= documents) {
      return;
    }
    long begin = System.nanoTime();
    try (var connection = context.getBean(DataSource.class).getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set synchronous_commit = off");
      statement.execute("drop index if exists search_entry_by_grams");
      connection.setAutoCommit(false);
      var copy = connection.unwrap(PGConnection.class).getCopyAPI();
      for (int from = present; from < documents; from += BATCH) {
        batch(from, Math.min(from + BATCH, documents), communes, copy);
        connection.commit();
        if ((from / BATCH) % 20 == 0) {
          System.out.printf(
              Locale.ROOT, "loaded %,d after %.0f s%n", from, (System.nanoTime() - begin) / 1e9);
        }
      }
      System.out.println("making the index");
      statement.execute("set maintenance_work_mem = '1GB'");
      statement.execute(
          "create index search_entry_by_grams on search_entry using gin (grams, places)");
      connection.commit();
      connection.setAutoCommit(true);
      // Entered in the graph of citations, which would otherwise be made up for during the
      // measurement.
      statement.execute(
          "insert into document_expression (document_id) select id from document_document on conflict do nothing");
      statement.execute("vacuum analyze search_entry");
      statement.execute("vacuum analyze document_expression");
      statement.execute("vacuum analyze document_document");
    }
    System.out.printf(Locale.ROOT, "loaded in %.0f s%n", (System.nanoTime() - begin) / 1e9);
  }

  private void batch(int from, int to, List<UnitId> communes, CopyManager copy) throws Exception {
    var json = JsonMapper.shared();
    var entries = new ArrayList<SearchEntry>();
    var originals = new StringBuilder();
    var documents = new StringBuilder();
    for (int i = from; i < to; i++) {
      var text = texts.text(CHARACTERS);
      var commune = communes.get(i % COMMUNES);
      var kind = i % 3 == 0 ? "Kế hoạch" : i % 3 == 1 ? "Thông báo" : "Báo cáo";
      var symbol = i + "-KH/ĐU";
      var issuer = "Đảng ủy xã Đo Thử " + i % COMMUNES;
      var day = LocalDate.of(2020, 1, 1).plusDays(texts.number(2_400));
      var title = texts.word() + " " + texts.word() + " " + texts.word() + " " + texts.word();
      var hash = HexFormat.of().toHexDigits(i).repeat(8);
      var id = UUID.randomUUID();
      // A reading repeats about as much of the text in its requirements.
      var reading = json.writeValueAsString(Map.of("text", text, "requirements", List.of(text)));
      originals.append(hash).append("\t1\n");
      documents.append(
          String.join(
                  "\t",
                  id.toString(),
                  commune.toString(),
                  hash,
                  "do.txt",
                  "text/plain",
                  commune.toString(),
                  kind,
                  symbol,
                  issuer,
                  day.toString(),
                  title,
                  symbol,
                  " ",
                  "0",
                  reading.replace("\\", "\\\\"))
              + "\n");
      entries.add(
          new SearchEntry(
              "document",
              id,
              Set.of(commune),
              kind + ". " + symbol + ". " + title,
              text,
              kind,
              issuer,
              day));
    }
    copy.copyIn(
        "copy document_original (sha256, size) from stdin", new StringReader(originals.toString()));
    copy.copyIn(
        """
        copy document_document (id, holder_id, original, file_name, media_type, imported_by, kind_name, symbol,
          issuer, issued_on, title, symbol_key, search_key, requirement_count, reading) from stdin
        """,
        new StringReader(documents.toString()));
    copy.copyIn(CopiedEntries.COPY, new ByteArrayInputStream(CopiedEntries.of(entries)));
  }
}
