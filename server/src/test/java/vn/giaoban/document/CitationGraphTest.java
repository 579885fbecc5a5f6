package vn.giaoban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

@ServerTest
class CitationGraphTest {

  private static int number = 500;

  @Autowired Office office;
  @Autowired Documents documents;
  @Autowired Headers headers;
  @Autowired Relations relations;
  @Autowired Lineage lineage;
  @Autowired Effects effects;
  @Autowired CitationBackfill backfill;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  private UnitId province;
  private UnitId commune;
  private UnitId beside;
  private Viewer office0;
  private Viewer clerk;
  private Viewer neighbour;

  @BeforeEach
  void aProvinceWithTwoCommunes() {
    province = office.province("Tỉnh ủy Mường Ghép");
    commune = office.commune("Đảng ủy xã Ghép Thượng", province);
    beside = office.commune("Đảng ủy xã Ghép Hạ", province);
    office0 = office.person("clerk", province);
    clerk = office.person("clerk", commune);
    neighbour = office.person("clerk", beside);
  }

  private static String fresh(String suffix) {
    return ++number + suffix;
  }

  private static String text(String issuer, String symbol, String date, String kind, String body) {
    var day = LocalDate.parse(date);
    return """
    %s
    *
    Số %s

    Mường Ghép, ngày %02d tháng %02d năm %d

    %s
    về việc ghép nối lần thứ %d

    %s
    """
        .formatted(
            issuer,
            symbol,
            day.getDayOfMonth(),
            day.getMonthValue(),
            day.getYear(),
            kind,
            ++number,
            body);
  }

  private DocumentId imported(Viewer viewer, UnitId holder, String text) throws IOException {
    var file = Files.writeString(folder.resolve("vb-" + ++number + ".txt"), text);
    return documents.importFile(viewer, holder, "van-ban.txt", file).orThrow().id();
  }

  private DocumentId plan(Viewer viewer, UnitId holder, String body) throws IOException {
    return imported(
        viewer,
        holder,
        text("ĐẢNG ỦY XÃ GHÉP THƯỢNG", fresh("-KH/ĐU"), "2026-03-05", "KẾ HOẠCH", body));
  }

  private CitedLine only(Viewer viewer, DocumentId document) {
    var cited = relations.cited(viewer, document);
    assertThat(cited).hasSize(1);
    return cited.getFirst();
  }

  private WorkId work(DocumentId document) {
    return lineage.workOf(document).orElseThrow();
  }

  @Test
  void aCitationLeadsToTheDocumentFromItsImportOn() throws IOException {
    var symbol = fresh("-CT/TU");
    var plan =
        plan(
            clerk,
            commune,
            "Thực hiện Chỉ thị số %s, ngày 09-01-2026 của Ban Thường vụ Tỉnh ủy, đảng ủy đề ra kế hoạch."
                .formatted(symbol));
    assertThat(only(clerk, plan).isHere()).isFalse();
    var directive =
        imported(
            office0,
            province,
            text("TỈNH ỦY MƯỜNG GHÉP", symbol, "2026-01-09", "CHỈ THỊ", "Nội dung."));
    assertThat(Objects.requireNonNull(only(office0, plan).work()).document()).isEqualTo(directive);
    var below = lineage.below(office0, work(directive), 3);
    assertThat(below.next()).hasSize(1);
    assertThat(Objects.requireNonNull(below.next().getFirst().by()).kind())
        .isEqualTo(RelationKind.CARRIES_OUT);
    assertThat(lineage.above(office0, work(plan), 3).next().getFirst().work().document())
        .isEqualTo(directive);
  }

  @Test
  void aDocumentThatTheViewerMayNotSeeLooksLikeOneThatIsNotHere() throws IOException {
    var symbol = fresh("-CT/TU");
    imported(
        office0,
        province,
        text("TỈNH ỦY MƯỜNG GHÉP", symbol, "2026-01-09", "CHỈ THỊ", "Chuyện riêng của tỉnh."));
    var body =
        "Thực hiện Chỉ thị số %s của Ban Thường vụ Tỉnh ủy, đảng ủy đề ra kế hoạch."
            .formatted(symbol);
    var plan = plan(clerk, commune, body);
    var absent = plan(clerk, commune, body.replace(symbol, fresh("-CT/TU")));
    var hidden = only(clerk, plan);
    assertThat(hidden.isHere()).isFalse();
    assertThat(hidden.choices()).isEmpty();
    var label =
        Objects.requireNonNull(
            lineage.labels(clerk, List.of(hidden.identity())).get(hidden.identity()));
    assertThat(label.isHere()).isFalse();
    assertThat(label.issuedOn()).as("the day stands in the hidden document alone").isNull();
    assertThat(label.name()).isNull();
    var absentLabel = only(clerk, absent);
    assertThat(lineage.labels(clerk, List.of(absentLabel.identity())).get(absentLabel.identity()))
        .usingRecursiveComparison()
        .ignoringFields("id", "symbol")
        .isEqualTo(label);
    assertThat(only(office0, plan).isHere()).as("the province sees it").isTrue();
    assertThat(lineage.labels(neighbour, List.of(hidden.identity())))
        .as("who sees neither document nor citation knows of no such work")
        .isEmpty();
  }

  @Test
  void nothingIsToldOfACitingDocumentThatTheViewerMayNotSee() throws IOException {
    var symbol = fresh("-CT/TU");
    var directive =
        imported(
            office0,
            province,
            text("TỈNH ỦY MƯỜNG GHÉP", symbol, "2026-01-09", "CHỈ THỊ", "Nội dung."));
    plan(
        clerk,
        commune,
        "Thực hiện Chỉ thị số %s, ngày 09-01-2026 của Ban Thường vụ Tỉnh ủy.".formatted(symbol));
    documents.share(directive, beside);
    assertThat(lineage.below(office0, work(directive), 2).next()).hasSize(1);
    assertThat(lineage.below(neighbour, work(directive), 2).next()).isEmpty();
    assertThat(lineage.around(neighbour, work(directive))).isEmpty();
    assertThat(lineage.plans(neighbour, work(directive))).isEmpty();
  }

  @Test
  void oneThatIsNotHereIsOnePlaceholderHoweverItIsWritten() throws IOException {
    var symbol = ++number + "-QĐ/TW";
    var one =
        plan(
            clerk,
            commune,
            "Căn cứ Quyết định số 0%s của Bộ Chính trị về văn thư.".formatted(symbol));
    var two =
        plan(
            clerk,
            commune,
            "Căn cứ Quyết định số %s, ngày 03/02/2025 của Bộ Chính trị.".formatted(symbol));
    var three = plan(clerk, commune, "Căn cứ Quyết định %s ngày 03-02-2025.".formatted(symbol));
    assertThat(only(clerk, one).identity())
        .isEqualTo(only(clerk, two).identity())
        .isEqualTo(only(clerk, three).identity());
    var other = plan(clerk, commune, "Căn cứ Quyết định số %s, ngày 02/3/2025.".formatted(symbol));
    assertThat(only(clerk, other).identity())
        .as("another day is another identity until somebody says otherwise")
        .isNotEqualTo(only(clerk, two).identity());
  }

  @Test
  void aNameWithoutASymbolIsAPlaceholderToo() throws IOException {
    var one = plan(clerk, commune, "Căn cứ Điều lệ Đảng và tình hình của xã.");
    var two = plan(clerk, commune, "Căn cứ Điều lệ Đảng, đảng ủy xã đề ra kế hoạch.");
    assertThat(only(clerk, one).identity()).isNotNull().isEqualTo(only(clerk, two).identity());
  }

  @Test
  void completingAHeaderMovesWhatCitesIt() throws IOException {
    var symbol = fresh("-CT/TU");
    var plan =
        plan(
            clerk,
            commune,
            "Thực hiện Chỉ thị số %s, ngày 09-01-2026 của Ban Thường vụ Tỉnh ủy."
                .formatted(symbol));
    var directive =
        imported(
            office0,
            province,
            text("TỈNH ỦY MƯỜNG GHÉP", fresh("-CT/TU"), "2026-01-09", "CHỈ THỊ", "Nội dung."));
    assertThat(only(office0, plan).isHere()).isFalse();
    var stored = documents.find(office0, directive).orElseThrow();
    var held = stored.header();
    headers
        .complete(
            office0,
            stored,
            stored.version(),
            new HeaderValues(held.kindName(), symbol, held.issuer(), held.issuedOn(), held.title()))
        .orThrow();
    assertThat(Objects.requireNonNull(only(office0, plan).work()).document()).isEqualTo(directive);
    var again = documents.find(office0, directive).orElseThrow();
    headers.complete(office0, again, again.version(), again.read()).orThrow();
    assertThat(only(office0, plan).isHere()).as("taken back").isFalse();
  }

  @Test
  void ofSeveralThatFitAPersonSaysWhichOne() throws IOException {
    var symbol = fresh("-CT/TU");
    var first =
        imported(
            office0,
            province,
            text("TỈNH ỦY MƯỜNG GHÉP", symbol, "2021-01-09", "CHỈ THỊ", "Khóa trước."));
    imported(
        office0,
        province,
        text("TỈNH ỦY MƯỜNG GHÉP", symbol, "2026-01-09", "CHỈ THỊ", "Khóa này."));
    var plan =
        plan(
            office0,
            province,
            "Thực hiện Chỉ thị số %s của Ban Thường vụ Tỉnh ủy.".formatted(symbol));
    var open = only(office0, plan);
    assertThat(open.isHere()).isFalse();
    assertThat(open.choices()).hasSize(2);
    var stored = documents.find(office0, plan).orElseThrow();
    assertThat(relations.settle(clerk, stored, open.id(), work(first)).problems()).isNotEmpty();
    relations.settle(office0, stored, open.id(), work(first)).orThrow();
    assertThat(Objects.requireNonNull(only(office0, plan).work()).document()).isEqualTo(first);
    // A third one changes nothing of what was settled.
    imported(
        office0,
        province,
        text("TỈNH ỦY MƯỜNG GHÉP", symbol, "2024-01-09", "CHỈ THỊ", "Giữa khóa."));
    assertThat(Objects.requireNonNull(only(office0, plan).work()).document()).isEqualTo(first);
    var dated =
        plan(
            office0,
            province,
            "Thực hiện Chỉ thị số %s, ngày 09-01-2021 của Ban Thường vụ Tỉnh ủy."
                .formatted(symbol));
    assertThat(Objects.requireNonNull(only(office0, dated).work()).document()).isEqualTo(first);
  }

  @Test
  void ofSeveralThatFitTheViewerIsTaughtNothingOfThoseItMayNotSee() throws IOException {
    var symbol = fresh("-HD/TU");
    imported(
        office0, province, text("TỈNH ỦY MƯỜNG GHÉP", symbol, "2021-01-09", "HƯỚNG DẪN", "Kín."));
    var theirs =
        imported(
            clerk, commune, text("TỈNH ỦY MƯỜNG GHÉP", symbol, "2024-01-09", "HƯỚNG DẪN", "Mở."));
    var plan =
        plan(clerk, commune, "Căn cứ Hướng dẫn số %s của Ban Thường vụ Tỉnh ủy.".formatted(symbol));
    assertThat(only(clerk, plan).choices()).isEmpty();
    assertThat(Objects.requireNonNull(only(clerk, plan).work()).document()).isEqualTo(theirs);
    assertThat(only(office0, plan).choices()).hasSize(2);
  }

  @Test
  void aRelationIsAProposalUntilAPersonDecides() throws IOException {
    var plan =
        plan(
            clerk,
            commune,
            "Căn cứ Chỉ thị số %s, ngày 09-01-2026 của Ban Thường vụ Tỉnh ủy."
                .formatted(fresh("-CT/TU")));
    var relation = Objects.requireNonNull(only(clerk, plan).relation());
    assertThat(relation.kind()).isEqualTo(RelationKind.BASIS);
    assertThat(relation.isDecided()).isFalse();
    var stored = documents.find(clerk, plan).orElseThrow();
    assertThat(
            relations
                .decide(
                    office.person("contact", commune), stored, relation.id(), 0, RelationKind.BASIS)
                .problems())
        .isNotEmpty();
    relations.decide(clerk, stored, relation.id(), 0, RelationKind.CARRIES_OUT).orThrow();
    assertThat(relations.decide(clerk, stored, relation.id(), 0, RelationKind.BASIS).problems())
        .as("of two who decide at once, the second is told")
        .hasSize(1);
    var decided = Objects.requireNonNull(only(clerk, plan).relation());
    assertThat(decided.kind()).isEqualTo(RelationKind.CARRIES_OUT);
    assertThat(decided.proposed()).isEqualTo(RelationKind.BASIS);
    assertThat(decided.decidedBy()).isEqualTo(clerk.name());
  }

  @Test
  void whatHoldsOnADayFollowsFromWhatOthersSay() throws IOException {
    var symbol = fresh("-QĐ/TU");
    var old =
        imported(
            office0,
            province,
            text("TỈNH ỦY MƯỜNG GHÉP", symbol, "2021-01-09", "QUY ĐỊNH", "Nội dung."));
    imported(
        office0,
        province,
        text(
            "TỈNH ỦY MƯỜNG GHÉP",
            fresh("-QĐ/TU"),
            "2024-05-02",
            "QUY ĐỊNH",
            "Điều 9. Sửa đổi, bổ sung Quy định số %s, ngày 09-01-2021 của Ban Thường vụ Tỉnh ủy."
                .formatted(symbol)));
    var last =
        imported(
            office0,
            province,
            text(
                "TỈNH ỦY MƯỜNG GHÉP",
                fresh("-QĐ/TU"),
                "2026-02-03",
                "QUY ĐỊNH",
                "Quy định này thay thế Quy định số %s, ngày 09-01-2021 của Ban Thường vụ Tỉnh ủy."
                    .formatted(symbol)));
    assertThat(inForce(old, "2020-12-31").state()).isEqualTo(InForce.State.NOT_YET_ISSUED);
    assertThat(inForce(old, "2022-01-01").state()).isEqualTo(InForce.State.IN_FORCE);
    assertThat(inForce(old, "2024-05-02").state()).isEqualTo(InForce.State.AMENDED);
    var replaced = inForce(old, "2026-02-03");
    assertThat(replaced.state()).isEqualTo(InForce.State.REPLACED);
    assertThat(replaced.because().getFirst().by().document()).isEqualTo(last);
    assertThat(replaced.proposalOnly()).isTrue();
  }

  @Test
  void whatHoldsOnADayFollowsFromTheDaysThatDocumentsName() throws IOException {
    var symbol = fresh("-QĐ/TU");
    var old =
        imported(
            office0,
            province,
            text(
                "TỈNH ỦY MƯỜNG GHÉP",
                symbol,
                "2021-01-09",
                "QUY ĐỊNH",
                "Quy định này có hiệu lực từ ngày 01/3/2021 đến hết ngày 31/12/2025."));
    imported(
        office0,
        province,
        text(
            "TỈNH ỦY MƯỜNG GHÉP",
            fresh("-QĐ/TU"),
            "2024-05-02",
            "QUY ĐỊNH",
            "Quy định này có hiệu lực từ ngày 01/7/2024 và thay thế Quy định số %s, ngày 09-01-2021 của Ban Thường vụ Tỉnh ủy."
                .formatted(symbol)));
    assertThat(inForce(old, "2021-02-28").state()).isEqualTo(InForce.State.NOT_YET_IN_FORCE);
    assertThat(inForce(old, "2021-03-01").state()).isEqualTo(InForce.State.IN_FORCE);
    assertThat(inForce(old, "2024-06-30").state())
        .as("the other is issued but does not hold yet")
        .isEqualTo(InForce.State.IN_FORCE);
    assertThat(inForce(old, "2024-07-01").state()).isEqualTo(InForce.State.REPLACED);
  }

  @Test
  void whatAPersonSaysOfTheDaysStandsBesideWhatWasRead() throws IOException {
    var document =
        imported(
            office0,
            province,
            text(
                "TỈNH ỦY MƯỜNG GHÉP",
                fresh("-QĐ/TU"),
                "2021-01-09",
                "QUY ĐỊNH",
                "Quy định này có hiệu lực kể từ ngày ký."));
    var stored = documents.find(office0, document).orElseThrow();
    var from = LocalDate.of(2021, 2, 1);
    var until = LocalDate.of(2022, 1, 31);
    documents.share(document, commune);
    assertThat(effects.say(clerk, stored, 0, from, until).problems()).isNotEmpty();
    assertThat(effects.say(office0, stored, 0, until, from).problems()).isNotEmpty();
    effects.say(office0, stored, 0, from, until).orThrow();
    assertThat(effects.say(office0, stored, 0, null, null).problems())
        .as("of two who correct at once, the second is told")
        .hasSize(1);
    assertThat(inForce(document, "2021-01-31").state()).isEqualTo(InForce.State.NOT_YET_IN_FORCE);
    assertThat(inForce(document, "2022-01-31").state()).isEqualTo(InForce.State.IN_FORCE);
    var expired = inForce(document, "2022-02-01");
    assertThat(expired.state()).isEqualTo(InForce.State.EXPIRED);
    var effect = Objects.requireNonNull(expired.effect());
    assertThat(effect.readFrom()).isEqualTo(LocalDate.of(2021, 1, 9));
    assertThat(effect.fromSentence()).isEqualTo("Quy định này có hiệu lực kể từ ngày ký");
    assertThat(Objects.requireNonNull(effect.said()).by()).isEqualTo(office0.name());
  }

  @Test
  void aDocumentFromBeforeItsDaysWereReadTellsThemToo() throws IOException {
    var document =
        imported(
            office0,
            province,
            text(
                "TỈNH ỦY MƯỜNG GHÉP",
                fresh("-QĐ/TU"),
                "2021-01-09",
                "QUY ĐỊNH",
                "Quy định này có hiệu lực từ ngày 01/3/2021."));
    jdbc.sql("delete from document_effect where document_id = :id")
        .param("id", document.value())
        .update();
    assertThat(inForce(document, "2021-02-28").state()).isEqualTo(InForce.State.NOT_YET_IN_FORCE);
  }

  private InForce inForce(DocumentId document, String day) {
    var work = work(document);
    var around = lineage.around(office0, work);
    var works = new java.util.ArrayList<>(around.stream().map(RelationLine::subject).toList());
    works.add(work);
    var labels = lineage.labels(office0, works);
    return lineage.inForce(
        Objects.requireNonNull(labels.get(work)), around, labels, LocalDate.parse(day));
  }

  @Test
  void whoWasGivenWorkAndHasNoPlanIsSilent() throws IOException {
    var symbol = fresh("-CT/TU");
    var directive =
        imported(
            office0,
            province,
            text("TỈNH ỦY MƯỜNG GHÉP", symbol, "2026-01-09", "CHỈ THỊ", "Nội dung."));
    documents.share(directive, commune);
    documents.share(directive, beside);
    plan(
        clerk,
        commune,
        "Thực hiện Chỉ thị số %s, ngày 09-01-2026 của Ban Thường vụ Tỉnh ủy.".formatted(symbol));
    assertThat(lineage.plans(office0, work(directive)))
        .extracting(Lineage.OwnPlan::unit)
        .containsExactly(commune);
    assertThat(lineage.silent(office0, work(directive))).containsExactly(beside);
    assertThat(lineage.silent(neighbour, work(directive)))
        .as("of the other commune nothing is said")
        .containsExactly(beside);
    assertThat(lineage.silent(clerk, work(directive))).isEmpty();
  }

  @Test
  void documentsFromBeforeTheGraphAreEnteredOnceAndForAll() throws IOException {
    var symbol = fresh("-CT/TU");
    var plan =
        plan(
            clerk,
            commune,
            "Thực hiện Chỉ thị số %s, ngày 09-01-2026 của Ban Thường vụ Tỉnh ủy."
                .formatted(symbol));
    var directive =
        imported(
            office0,
            province,
            text("TỈNH ỦY MƯỜNG GHÉP", symbol, "2026-01-09", "CHỈ THỊ", "Nội dung."));
    for (var id : List.of(plan.value(), directive.value())) {
      jdbc.sql("delete from document_relation where document_id = :id").param("id", id).update();
      jdbc.sql("delete from document_citation where document_id = :id").param("id", id).update();
      jdbc.sql("delete from document_expression where document_id = :id").param("id", id).update();
    }
    assertThat(backfill.run()).isEqualTo(2);
    assertThat(backfill.run()).isZero();
    assertThat(Objects.requireNonNull(only(office0, plan).work()).document()).isEqualTo(directive);
    assertThat(Objects.requireNonNull(only(office0, plan).relation()).kind())
        .isEqualTo(RelationKind.CARRIES_OUT);
  }
}
