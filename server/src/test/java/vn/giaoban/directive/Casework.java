package vn.giaoban.directive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.Documents;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.text.Span;

/** A province with two communes and their people, a document, and what is done with it. */
@TestComponent
public class Casework {

  private final Office office;
  private final Documents documents;
  private final Requirements requirements;
  private final Assignments assignments;

  Casework(Office office, Documents documents, Requirements requirements, Assignments assignments) {
    this.office = office;
    this.documents = documents;
    this.requirements = requirements;
    this.assignments = assignments;
  }

  /** Everybody a case needs. The commune and its neighbour stand below the province. */
  public record People(
      UnitId province,
      UnitId commune,
      UnitId neighbour,
      UnitId inspection,
      Viewer head,
      Viewer specialist,
      Viewer contact,
      Viewer neighbourContact,
      Viewer inspector) {}

  public People people() {
    var province = office.province("Tỉnh ủy Bạch Sơn");
    var commune = office.commune("Đảng ủy xã Bạch Khê", province);
    var neighbour = office.commune("Đảng ủy xã Lâm Khê", province);
    var inspection =
        office.unit("INSPECTION_COMMISSION", "Ủy ban Kiểm tra Tỉnh ủy Bạch Sơn", province);
    var secretariat = office.advisoryBody("Văn phòng Tỉnh ủy Bạch Sơn", province);
    return new People(
        province,
        commune,
        neighbour,
        inspection,
        office.person("head", secretariat, province, true),
        office.person("specialist", secretariat, province, true),
        office.person("contact", commune),
        office.person("contact", neighbour),
        office.person("inspector", inspection, province, true));
  }

  /** A document that the province holds, of which nothing is taken for a requirement by itself. */
  public DocumentId document(People people, String... sentences) {
    var id = imported(people, String.join("\n\n", sentences));
    requirements.propose(id, people.province());
    return id;
  }

  /** A document of these words that the province holds, as the import leaves it. */
  public DocumentId imported(People people, String words) {
    try {
      var file = Files.createTempFile("van-ban", ".txt");
      Files.writeString(
          file,
          "Ghi chép số %s\n\n%s\n".formatted(UUID.randomUUID(), words),
          StandardCharsets.UTF_8);
      return documents
          .importFile(people.head(), people.province(), "ghi-chep.txt", file)
          .orThrow()
          .id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sentence as a proposed requirement. */
  public Requirement proposed(People people, DocumentId document, String sentence) {
    var text = documents.reading(document).text();
    var start = text.indexOf(sentence);
    var id =
        requirements
            .add(people.specialist(), document, new Span(start, start + sentence.length()))
            .orThrow();
    return requirements.find(people.specialist(), id).orElseThrow();
  }

  /** One proposed requirement of a document of its own. */
  public Requirement proposed(People people) {
    var sentence = "Sổ theo dõi lời hứa với dân ở nhà văn hóa thôn.";
    return proposed(people, document(people, sentence), sentence);
  }

  public Requirement confirmed(People people) {
    var proposed = proposed(people);
    requirements
        .confirm(people.specialist(), proposed.id(), proposed.version(), proposed.terms())
        .orThrow();
    return requirements.find(people.specialist(), proposed.id()).orElseThrow();
  }

  /** A confirmed requirement given to the commune, due on that day. */
  public Assignment given(People people, LocalDate due) {
    return given(people, new Assigning(List.of(people.commune()), List.of(), due, null, false));
  }

  public Assignment given(People people, Assigning assigning) {
    var confirmed = confirmed(people);
    var given =
        requirements
            .assign(people.head(), confirmed.id(), confirmed.version(), assigning)
            .orThrow();
    return assignments.find(people.head(), given.getFirst()).orElseThrow();
  }

  /** The commune's holding, reported done with one file, waiting for its check. */
  public Assignment reportedDone(People people, LocalDate due) {
    var given = given(people, due);
    assignments
        .reportDone(people.contact(), given.id(), given.version(), done("bien-ban.txt"))
        .orThrow();
    return again(people, given);
  }

  public Assignment again(People people, Assignment held) {
    return assignments.find(people.head(), held.id()).orElseThrow();
  }

  /** A report that says the work is done, with one file of that name. */
  public static Report done(String... files) {
    return new Report(
        null,
        "31/31 kiến nghị",
        "Danh mục đã niêm yết",
        java.util.Arrays.stream(files).map(Casework::file).toList());
  }

  public static Report progress(int percent, Report.File... files) {
    return new Report(percent, "18/31 kiến nghị", "Bản ghi sổ theo dõi", List.of(files));
  }

  /** A file of that name that holds something of its own. */
  public static Report.File file(String name) {
    return file(name, "Nội dung " + UUID.randomUUID());
  }

  public static Report.File file(String name, String content) {
    try {
      Path path = Files.createTempFile("minh-chung", ".txt");
      Files.writeString(path, content, StandardCharsets.UTF_8);
      return new Report.File(name, "text/plain", path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
