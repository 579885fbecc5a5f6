package vn.giaoban.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoban.GiaobanServer;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.DocumentSearch;
import vn.giaoban.document.Documents;
import vn.giaoban.organization.Units;
import vn.giaoban.search.Search;
import vn.giaoban.search.SearchEntry;
import vn.giaoban.search.SearchFilter;
import vn.giaoban.search.SearchIndex;
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
  private static final int BATCH = 200;
  private static final int ROUNDS = 3;
  private static final Paging FIRST = new Paging(1, Paging.DEFAULT_SIZE, "", false);

  private final ConfigurableApplicationContext context;
  private final JdbcClient jdbc;
  private final MadeTexts texts = new MadeTexts(20261121);

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

  private void measure(int documents) {
    var units = context.getBean(Units.class);
    var communes = new ArrayList<UnitId>();
    var province = unit(units, "TINH", "PROVINCIAL_COMMITTEE", "Tỉnh ủy Đo Thử", null);
    for (int i = 0; i < COMMUNES; i++) {
      communes.add(unit(units, "XA" + i, "COMMUNE_COMMITTEE", "Đảng ủy xã Đo Thử " + i, province));
    }
    var central = person("trungtam", province);
    var narrow = person("motxa", communes.getFirst());
    load(documents, communes);
    var queries = queries();
    var search = context.getBean(DocumentSearch.class);
    System.out.printf(
        Locale.ROOT,
        "%,d documents of %,d characters, %d queries x %d%n",
        documents,
        CHARACTERS,
        queries.size(),
        ROUNDS);
    for (var round : List.of("warm", "measured")) {
      boolean shown = round.equals("measured");
      report(
          shown,
          "page, may see all",
          queries,
          filter -> search.find(central, filter, false, FIRST));
      report(
          shown,
          "page, one commune of " + COMMUNES,
          queries,
          filter -> search.find(narrow, filter, false, FIRST));
      compare(shown, queries, central, narrow);
    }
  }

  private void compare(boolean shown, List<SearchFilter> queries, Viewer central, Viewer narrow) {
    var restricted = context.getBean(Search.class);
    var free =
        UnrestrictedSearch.over(
            jdbc, context.getBean(PlatformTransactionManager.class), Documents.READ);
    var without =
        report(shown, "query without rights", queries, filter -> ids(free, central, filter));
    var all =
        report(shown, "query, may see all", queries, filter -> ids(restricted, central, filter));
    var one =
        report(shown, "query, one commune", queries, filter -> ids(restricted, narrow, filter));
    if (shown) {
      System.out.printf(
          Locale.ROOT,
          "ratio of medians to the query without rights: may see all %.2f, one commune %.2f%n",
          all.median() / without.median(),
          one.median() / without.median());
    }
  }

  private static void ids(Search search, Viewer viewer, SearchFilter filter) {
    search.find(viewer, "document", Documents.READ, filter, false, FIRST);
  }

  private interface Page {
    void of(SearchFilter filter);
  }

  private static Times report(boolean shown, String what, List<SearchFilter> queries, Page page) {
    var times = new ArrayList<Long>();
    for (int round = 0; round < (shown ? ROUNDS : 1); round++) {
      for (var query : queries) {
        long begin = System.nanoTime();
        page.of(query);
        long took = System.nanoTime() - begin;
        times.add(took);
        if (shown && round == 0 && took > 500_000_000L) {
          System.out.printf(Locale.ROOT, "  slow: %.0f ms %s%n", took / 1e6, query);
        }
      }
    }
    var measured = Times.of(times.stream().mapToLong(Long::longValue));
    if (shown) {
      System.out.printf(
          Locale.ROOT,
          "%-28s %s   %.2f of the limit of %.0f ms%n",
          what,
          measured,
          measured.median() / LIMIT_MILLISECONDS,
          LIMIT_MILLISECONDS);
    }
    return measured;
  }

  /** Words of all frequencies, phrases that occur, phrases that do not, fields. */
  private List<SearchFilter> queries() {
    var made = new MadeTexts(20261121);
    var all = new ArrayList<SearchFilter>();
    for (int i = 0; i < 10; i++) {
      var sentence = made.text(2_000).split("\\s+", -1);
      int at = made.number(sentence.length - 10);
      all.add(words(made.word()));
      all.add(words(made.word() + " " + made.word()));
      all.add(words(bare(sentence[at] + " " + sentence[at + 1] + " " + sentence[at + 2])));
      all.add(words("\"" + sentence[at + 3] + " " + sentence[at + 4] + "\""));
      all.add(words("\"" + String.join(" ", List.of(sentence).subList(at, at + 5)) + "\""));
      all.add(
          new SearchFilter(
              made.word(),
              false,
              i % 2 == 0 ? "Kế hoạch" : "",
              "xã đo thử " + i,
              LocalDate.of(2024, 1, 1),
              LocalDate.of(2025, 6, 30),
              null));
      all.add(words((i * 997 + 1) + "-KH/ĐU"));
    }
    return all;
  }

  private static SearchFilter words(String text) {
    return new SearchFilter(text, false, "", "", null, null, null);
  }

  private static String bare(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd');
  }

  private static UnitId unit(
      Units units,
      String code,
      String kind,
      String name,
      @org.jspecify.annotations.Nullable UnitId above) {
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

  /** Loads as the import stores; the index on grams is made at the end, which is quicker. */
  private void load(int documents, List<UnitId> communes) {
    int present = jdbc.sql("select count(*) from search_entry").query(Integer.class).single();
    if (present >= documents) {
      return;
    }
    long begin = System.nanoTime();
    jdbc.sql("drop index if exists search_entry_by_grams").update();
    var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    for (int from = present; from < documents; from += BATCH) {
      int first = from;
      transaction.executeWithoutResult(
          _ -> batch(first, Math.min(first + BATCH, documents), communes));
      if ((from / BATCH) % 50 == 0) {
        System.out.printf(Locale.ROOT, "loaded %,d%n", from);
      }
    }
    System.out.println("making the index");
    transaction.executeWithoutResult(_ -> {
      jdbc.sql("set local maintenance_work_mem = '1GB'").update();
      jdbc.sql("create index search_entry_by_grams on search_entry using gin (grams, places)")
          .update();
    });
    jdbc.sql("vacuum analyze search_entry").update();
    jdbc.sql("vacuum analyze document_document").update();
    System.out.printf(Locale.ROOT, "loaded in %.0f s%n", (System.nanoTime() - begin) / 1e9);
  }

  private void batch(int from, int to, List<UnitId> communes) {
    var json = JsonMapper.shared();
    var entries = new ArrayList<SearchEntry>();
    for (int i = from; i < to; i++) {
      var text = texts.text(CHARACTERS);
      var commune = communes.get(i % COMMUNES);
      var kind = i % 3 == 0 ? "Kế hoạch" : i % 3 == 1 ? "Thông báo" : "Báo cáo";
      var symbol = i + "-KH/ĐU";
      var issuer = "Đảng ủy xã Đo Thử " + i % COMMUNES;
      var day = LocalDate.of(2020, 1, 1).plusDays(texts.number(2_400));
      var title = texts.word() + " " + texts.word() + " " + texts.word() + " " + texts.word();
      var hash = HexFormat.of().toHexDigits(i).repeat(8);
      jdbc.sql("insert into document_original (sha256, size) values (:hash, 1)")
          .param("hash", hash)
          .update();
      var id =
          jdbc.sql(
                  """
                  insert into document_document (holder_id, original, file_name, media_type, imported_by, kind_name, symbol,
                    issuer, issued_on, title, symbol_key, search_key, requirement_count, reading)
                  values (:holder, :hash, 'do.txt', 'text/plain', :holder, :kind, :symbol, :issuer, :day, :title, :symbol, ' ', 0,
                    :reading::jsonb) returning id
                  """)
              .param("holder", commune.value())
              .param("hash", hash)
              .param("kind", kind)
              .param("symbol", symbol)
              .param("issuer", issuer)
              .param("day", day)
              .param("title", title)
              .param("reading", json.writeValueAsString(Map.of("text", text)))
              .query(UUID.class)
              .single();
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
    context.getBean(SearchIndex.class).putAll(entries);
  }
}
