package vn.giaoban.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.access.Deputies;
import vn.giaoban.access.Grants;
import vn.giaoban.access.GroupId;
import vn.giaoban.access.Groups;
import vn.giaoban.access.Viewer;
import vn.giaoban.directive.Assigning;
import vn.giaoban.directive.Assignment;
import vn.giaoban.directive.Assignments;
import vn.giaoban.directive.Casework;
import vn.giaoban.directive.EvidenceId;
import vn.giaoban.directive.Requirement;
import vn.giaoban.directive.Requirements;
import vn.giaoban.document.BulkImportId;
import vn.giaoban.document.BulkImports;
import vn.giaoban.document.CitedLine;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.Documents;
import vn.giaoban.document.HeaderValues;
import vn.giaoban.document.Headers;
import vn.giaoban.document.HeldFileId;
import vn.giaoban.document.HeldFiles;
import vn.giaoban.document.Received;
import vn.giaoban.document.Relations;
import vn.giaoban.organization.Act;
import vn.giaoban.organization.Ordered;
import vn.giaoban.organization.Units;
import vn.giaoban.organization.people.People;
import vn.giaoban.organization.people.PersonFacts;
import vn.giaoban.organization.people.PersonId;
import vn.giaoban.organization.people.Standing;
import vn.giaoban.organization.people.Start;
import vn.giaoban.privacy.RequestId;
import vn.giaoban.privacy.RequestKind;
import vn.giaoban.privacy.Requests;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.SampleFile;

/**
 * One record of every kind at a unit, and the values that a request about them carries. Whoever
 * adds an endpoint about a new kind of record, or with a new field, teaches it here.
 */
@TestComponent
public class Records {

  /** Fields of forms that name the unit or the record, and so decide whether one may. */
  static final Set<String> DECIDES_THE_UNIT = Set.of("holder", "unit", "file");

  /** The name of a unit that nobody finds, wherever they look. */
  static final String NOWHERE = "Không đâu";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Office office;
  private final Casework casework;
  private final Grants grants;
  private final Groups groups;
  private final Deputies deputies;
  private final Documents documents;
  private final HeldFiles heldFiles;
  private final BulkImports bulkImports;
  private final Relations relations;
  private final Requirements requirements;
  private final Assignments assignments;
  private final Headers headers;
  private final People persons;
  private final Units units;
  private final Requests requests;
  private final JdbcClient jdbc;

  Records(
      Office office,
      Casework casework,
      Grants grants,
      Groups groups,
      Deputies deputies,
      Documents documents,
      HeldFiles heldFiles,
      BulkImports bulkImports,
      Relations relations,
      Requirements requirements,
      Assignments assignments,
      Headers headers,
      People persons,
      Units units,
      Requests requests,
      JdbcClient jdbc) {
    this.requests = requests;
    this.persons = persons;
    this.units = units;
    this.office = office;
    this.casework = casework;
    this.grants = grants;
    this.groups = groups;
    this.deputies = deputies;
    this.documents = documents;
    this.heldFiles = heldFiles;
    this.bulkImports = bulkImports;
    this.relations = relations;
    this.requirements = requirements;
    this.assignments = assignments;
    this.headers = headers;
    this.jdbc = jdbc;
  }

  /**
   * What stands at one unit.
   *
   * @param mark a word that stands in every record there and nowhere else
   */
  record Here(
      UnitId unit,
      String mark,
      Viewer maker,
      DocumentId document,
      DocumentId otherDocument,
      Requirement proposed,
      Requirement otherProposed,
      Requirement confirmed,
      Assignment held,
      EvidenceId evidence,
      CitedLine cited,
      HeldFileId heldFile,
      BulkImportId bulkImport,
      UUID makersGrant,
      GroupId group,
      UUID groupGrant,
      UUID member,
      UUID delegation,
      UUID handOver,
      PersonId person,
      UUID personEvent,
      RequestId request) {}

  /** Words that stand in documents and the work on them, and nowhere else. */
  static boolean showsContent(String body, Here here) {
    return Stream.of(
            "Sổ tay ", "Danh mục ", "Bảng theo dõi ", "Hòm thư ", "Ghi chép ", "Thông báo ")
        .anyMatch(words -> body.contains(words + here.mark()));
  }

  Here at(UnitId unit) {
    var mark = "moc" + NUMBER.incrementAndGet() + "x";
    var maker = office.person("head", unit);
    var other = office.person("contact", unit);
    var administrator = office.person("administrator", unit);
    var group = groups.found(administrator, unit, "Nhóm " + mark).orThrow();
    groups.add(administrator, group, other.login(), null, null).orThrow();
    var people = new Casework.People(unit, unit, unit, unit, maker, maker, maker, maker, maker);
    var person =
        persons
            .record(
                new PersonFacts("NG-" + mark, "Phan Thị " + mark, null, null, null, null),
                "THE-" + mark,
                new Start(unit, Standing.OFFICIAL, null, ""),
                new Ordered(LocalDate.of(2025, 8, 1), Act.UNKNOWN, "", null))
            .orThrow();
    var first = "Sổ tay " + mark + " ở nhà văn hóa thôn.";
    var second = "Danh mục " + mark + " ở trụ sở thôn.";
    var document =
        casework.document(
            people,
            "Thực hiện Kế hoạch số "
                + NUMBER.incrementAndGet()
                + "-KH/TU, ngày 05-3-2026 của Tỉnh ủy Bạch Sơn;",
            first,
            second);
    entitle(maker, document, mark);
    var cited =
        relations.cited(maker, document).stream()
            .filter(line -> line.identity() != null && line.relation() != null)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no citation was read"));
    var work = "Bảng theo dõi " + mark + " ở nhà văn hóa.";
    var confirmed =
        confirmed(people, casework.proposed(people, casework.document(people, work), work));
    var given = "Hòm thư " + mark + " ở trụ sở.";
    var toGive =
        confirmed(people, casework.proposed(people, casework.document(people, given), given));
    var held = reported(people, toGive);
    return new Here(
        unit,
        mark,
        maker,
        document,
        confirmed.document(),
        casework.proposed(people, document, first),
        casework.proposed(people, document, second),
        confirmed,
        held,
        assignments.evidence(maker, held.id()).getFirst().id(),
        cited,
        heldFile(maker, unit, mark),
        bulkImport(maker, unit, mark),
        grants.of(maker.account()).getFirst().id(),
        group,
        grants
            .give(administrator, group, new Grants.Wish("member", unit, false, null, null))
            .orThrow(),
        groups.members(group).getFirst().id(),
        deputies
            .pass(
                maker,
                other.login(),
                List.of(grants.of(maker.account()).getFirst().id()),
                null,
                LocalDate.now(OfficeCalendar.ZONE).plusDays(30),
                "Đi công tác")
            .orThrow(),
        UUID.randomUUID(),
        person,
        persons.events(person).getFirst().id(),
        requests
            .fileFor(
                office.person("protector", unit),
                "NG-" + mark,
                new Requests.Wish(RequestKind.RESTRICTION, "", "", "Đơn gửi bằng giấy"))
            .orThrow());
  }

  private void entitle(Viewer maker, DocumentId document, String mark) {
    var stored = documents.find(maker, document).orElseThrow();
    headers
        .complete(
            maker,
            stored,
            stored.version(),
            new HeaderValues(null, null, null, null, "Ghi chép " + mark))
        .orThrow();
  }

  private Requirement confirmed(Casework.People people, Requirement proposed) {
    requirements
        .confirm(people.specialist(), proposed.id(), proposed.version(), proposed.terms())
        .orThrow();
    return requirements.find(people.specialist(), proposed.id()).orElseThrow();
  }

  private Assignment reported(Casework.People people, Requirement toGive) {
    var id =
        requirements
            .assign(
                people.head(),
                toGive.id(),
                toGive.version(),
                new Assigning(
                    List.of(people.commune()), List.of(), LocalDate.of(2027, 6, 30), null, false))
            .orThrow()
            .getFirst();
    var given = assignments.find(people.head(), id).orElseThrow();
    assignments
        .reportDone(people.contact(), id, given.version(), Casework.done("bien-ban.txt"))
        .orThrow();
    return casework.again(people, given);
  }

  private HeldFileId heldFile(Viewer maker, UnitId unit, String mark) {
    var text =
        """
        Số 7-TB/TU

        Thông báo %s
        về việc chuẩn bị hội nghị tổng kết công tác năm

        1. Đảng ủy xã chuẩn bị báo cáo kết quả thực hiện nhiệm vụ được giao trước ngày 15-4-1999.
        2. Văn phòng Tỉnh ủy theo dõi, đôn đốc các đơn vị thực hiện thông báo này và báo cáo Thường trực.
        """
            .formatted(mark);
    var received =
        heldFiles
            .receive(maker, unit, "thong-bao-" + mark + ".txt", file(SampleFile.tcvn3(text)))
            .orThrow();
    return ((Received.Waiting) received).file();
  }

  private BulkImportId bulkImport(Viewer maker, UnitId unit, String mark) {
    var text = "Ghi chép " + mark;
    return bulkImports
        .start(
            maker,
            unit,
            List.of(
                new BulkImports.Sent(mark + ".txt", file(text.getBytes(StandardCharsets.UTF_8)))))
        .orThrow();
  }

  private static Path file(byte[] bytes) {
    try {
      return Files.write(Files.createTempFile("ban-ghi", ".txt"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value of an input of a request about what stands there; null for one not known. */
  @Nullable String value(Endpoint endpoint, Endpoint.Input input, Here here) {
    var type = input.type();
    if (input.inPath() || DECIDES_THE_UNIT.contains(input.name())) {
      return record(endpoint, input, here);
    }
    if (input.name().equals("chosen") && type != String.class) {
      return null;
    }
    if (input.name().equals("answer")) {
      // The others only show what an answer would do.
      return "ONE";
    }
    if (type.isEnum()) {
      return ((Enum<?>) Objects.requireNonNull(type.getEnumConstants())[0]).name();
    }
    return switch (input.name()) {
      case "version" -> String.valueOf(version(endpoint, here));
      case "other" ->
          (type == DocumentId.class ? here.otherDocument() : here.otherProposed().id()).toString();
      case "otherVersion" -> String.valueOf(here.otherProposed().version());
      case "voi" -> here.otherDocument().toString();
      case "by" -> here.confirmed().id().toString();
      case "leads" -> here.unit().toString();
      case "grant" ->
          (endpoint.path().contains("{group}") ? here.groupGrant() : here.makersGrant()).toString();
      case "member" -> here.member().toString();
      case "event" ->
          type == UUID.class
              ? here.personEvent().toString()
              : units.events(here.unit()).getLast().id().toString();
      case "delegation" -> here.delegation().toString();
      case "principal" -> here.maker().account().toString();
      default -> plain(input);
    };
  }

  private @Nullable String record(Endpoint endpoint, Endpoint.Input input, Here here) {
    return switch (input.type().getSimpleName() + " " + input.name()) {
      case "DocumentId document" -> here.document().toString();
      case "RequirementId requirement" -> here.proposed().id().toString();
      case "RequirementId id" ->
          (endpoint.path().contains("{assignment}")
                  ? here.held().requirement()
                  : here.confirmed().id())
              .toString();
      case "AssignmentId assignment" -> here.held().id().toString();
      case "EvidenceId evidence" -> here.evidence().toString();
      case "UnitId unit", "UnitId holder" -> here.unit().toString();
      case "AccountId account" -> here.maker().account().toString();
      case "HeldFileId file" -> here.heldFile().toString();
      case "BulkImportId id" -> here.bulkImport().toString();
      case "WorkId work" -> Objects.requireNonNull(here.cited().identity()).toString();
      case "GroupId group" -> here.group().toString();
      case "PersonId person" -> here.person().toString();
      case "RequestId request" -> here.request().toString();
      case "UUID id" -> here.handOver().toString();
      case "String unit" -> units.find(here.unit()).orElseThrow().code();
      case "UUID citation" -> here.cited().id().toString();
      case "UUID relation" -> Objects.requireNonNull(here.cited().relation()).id().toString();
      case "String format" -> "docx";
      default -> null;
    };
  }

  private int version(Endpoint endpoint, Here here) {
    var path = endpoint.path();
    if (path.contains("{assignment}")) {
      return here.held().version();
    }
    if (path.contains("{requirement}")) {
      return here.proposed().version();
    }
    if (path.startsWith("/to-chuc/")
        || path.startsWith("/nhan-su/")
        || path.startsWith("/bao-ve-du-lieu/")) {
      return 0;
    }
    if (path.contains("{relation}")) {
      return Objects.requireNonNull(here.cited().relation()).version();
    }
    return path.startsWith("/nhiem-vu/")
        ? here.confirmed().version()
        : documents.find(here.maker(), here.document()).orElseThrow().version();
  }

  /** Values that do not depend on the record. */
  private static @Nullable String plain(Endpoint.Input input) {
    return switch (input.name()) {
      case "reason", "note", "remark", "words", "basis", "key", "fingerprint" -> "Có lý do rõ ràng";
      case "percent" -> "40";
      case "at" -> "5";
      case "place" -> "0-9";
      case "accepted", "declared", "subtree" -> "true";
      case "active", "mo" -> "false";
      case "scheme", "alias", "post" -> "khong-co";
      case "territory" -> NOWHERE;
      case "lastDay", "from", "foundedOn", "on", "ngay" ->
          LocalDate.now(OfficeCalendar.ZONE).toString();
      case "name" -> "Tên mới";
      case "login" -> "moi" + NUMBER.incrementAndGet();
      case "code" -> "M" + NUMBER.incrementAndGet();
      case "permissionSet" -> "contact";
      case "kind" -> "CELL";
      case "current", "chosen", "repeated" -> Office.PASSWORD;
      case "viec" -> "sua";
      case "passkey" -> "khong-co";
      case "rule" -> "ACCOUNT";
      case "subject" -> UUID.randomUUID().toString();
      default -> null;
    };
  }

  /** Brings the record into a state in which the request can be granted; rolled back with it. */
  void prepare(Endpoint endpoint, Here here) {
    if (endpoint.path().startsWith("/to-chuc/ban-giao/")) {
      jdbc.sql(
              "delete from organization_handover where unit_id = :unit and state in ('OPEN', 'PROPOSED')")
          .param("unit", here.unit().value())
          .update();
      jdbc.sql(
              "insert into organization_handover (id, unit_id, state, opened_at) values (:id, :unit, 'OPEN', now())")
          .param("id", here.handOver())
          .param("unit", here.unit().value())
          .update();
    }
    if (endpoint.path().startsWith("/van-ban/cho-xac-nhan/{file}")
        && !endpoint.toString().equals("POST /van-ban/cho-xac-nhan/{file}")) {
      jdbc.sql(
              """
              update document_held_file
              set waits_for = 'DIVISION', encoding_decision = 'CONVERTED', decided_by = sent_by, decided_at = sent_at
              where id = :id
              """)
          .param("id", here.heldFile().value())
          .update();
    }
    if (endpoint.path().equals("/bao-ve-du-lieu/{request}/xac-nhan")) {
      jdbc.sql(
              "update privacy_request set kind = 'ERASURE', state = 'AGREED', decided_by = gen_random_uuid() where id = :id")
          .param("id", here.request().value())
          .update();
    }
    if (endpoint.path().startsWith("/bao-ve-du-lieu/{request}/trich-xuat")) {
      jdbc.sql("update privacy_request set kind = 'ACCESS' where id = :id")
          .param("id", here.request().value())
          .update();
    }
    if (endpoint.path().startsWith("/van-ban/nhap-hang-loat/{id}")) {
      jdbc.sql("update document_bulk_import set state = :state where id = :id")
          .param("state", endpoint.path().endsWith("/tiep-tuc") ? "PAUSED" : "RUNNING")
          .param("id", here.bulkImport().value())
          .update();
    }
  }

  /** By what one knows in a list that it shows what stands there. */
  static String markIn(Endpoint endpoint, Here here) {
    return endpoint.path().equals("/quan-tri") ? ">" + here.maker().login() + "<" : here.mark();
  }

  /** What a search for what stands there asks for. */
  static Map<String, String> asking(Endpoint endpoint, Here here) {
    return endpoint.path().equals("/van-ban/tim") ? Map.of("tim", here.mark()) : Map.of();
  }
}
