package vn.giaoban.document.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.giaoban.document.HeaderValues;
import vn.giaoban.testing.RealDocuments;
import vn.giaoban.text.Extraction;

class AkomaNtosoTest {

  private static byte[] written(Manuscript manuscript) throws IOException {
    var out = new ByteArrayOutputStream();
    WriteOut.AKN.write(manuscript, out);
    return out.toByteArray();
  }

  private static byte[] written(Extraction reading) throws IOException {
    return written(Manuscript.of(reading, Samples.TODAY));
  }

  static Stream<String> texts() {
    return Stream.concat(Samples.shipped().stream(), Samples.ODD.stream());
  }

  private static void check(Extraction reading) throws Exception {
    var document = Schema.valid(written(reading));
    var notes = texts(document, "authorialNote");
    assertThat(notes.stream().map(Samples::letters))
        .containsExactlyInAnyOrderElementsOf(
            reading.footnotes().stream()
                .map(note -> Samples.letters(VisibleText.of(note.text())))
                .toList());
    for (var note : elements(document, "authorialNote")) {
      note.getParentNode().removeChild(note);
    }
    assertThat(Samples.letters(document.getDocumentElement().getTextContent()))
        .isEqualTo(Samples.letters(VisibleText.of(Samples.withoutNotes(reading))));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isValidAndHoldsEveryWordOnceAndInOrder(String text) throws Exception {
    check(Samples.read(text));
  }

  @Test
  void theRealDocumentsAreValidAndWhole() throws Exception {
    for (var file : RealDocuments.seeds()) {
      check(Samples.read(Files.readString(file)));
    }
  }

  private static List<Element> elements(Document document, String name) {
    var found = document.getElementsByTagNameNS(AkomaNtoso.NAMESPACE, name);
    return IntStream.range(0, found.getLength())
        .mapToObj(found::item)
        .map(Element.class::cast)
        .toList();
  }

  private static List<String> texts(Document document, String name) {
    return elements(document, name).stream().map(Node::getTextContent).toList();
  }

  @Test
  void saysWhatTheDocumentIs() throws Exception {
    var document = Schema.valid(written(Samples.read(Samples.shipped().getFirst())));
    assertThat(elements(document, "FRBRuri").getFirst().getAttribute("value"))
        .isEqualTo("/akn/vn/doc/chi-thi/tinh-uy-bach-son/2026-01-12/09-CT-TU");
    assertThat(texts(document, "docNumber")).containsExactly("Số 09-CT/TU");
    assertThat(texts(document, "docType")).containsExactly("CHỈ THỊ");
    assertThat(elements(document, "docDate").getFirst().getAttribute("date"))
        .isEqualTo("2026-01-12");
    assertThat(texts(document, "person")).containsExactly("Lương Thế Khoan");
    assertThat(elements(document, "TLCReference"))
        .anyMatch(reference -> reference.getAttribute("showAs").equals("21-KL/TU"));
    assertThat(texts(document, "ref")).anyMatch(text -> text.contains("11-QĐi/TW"));
    assertThat(
            elements(document, "inline").stream()
                .filter(inline -> inline.getAttribute("name").equals("requirement")))
        .isNotEmpty();
  }

  @Test
  void levelsStandInLevels() throws Exception {
    var plan = Schema.valid(written(Samples.read(Samples.JOINT_PLAN)));
    var path = new ArrayList<String>();
    var point =
        elements(plan, "point").stream()
            .filter(found -> found.getTextContent().contains("<Một>"))
            .findFirst()
            .orElseThrow();
    for (Node at = point; at instanceof Element level && !level.getTagName().equals("mainBody"); ) {
      path.addFirst(level.getAttribute("eId"));
      at = at.getParentNode();
    }
    assertThat(path).containsExactly("sec_I", "sec_I__para_2", "sec_I__para_2__point_a");
    assertThat(texts(plan, "td")).contains("Rà soát & phân loại", "Chủ tịch Ủy ban nhân dân xã");
    assertThat(elements(plan, "attachment")).hasSize(1);
  }

  @Test
  void whatIsNotKnownIsNotSaid() throws Exception {
    var xml = new String(written(Samples.read("Chi bộ họp đều.")), StandardCharsets.UTF_8);
    assertThat(xml).doesNotContain("FRBRnumber", "FRBRsubtype", "FRBRname", "docNumber", "docDate");
  }

  @Test
  void whatPeopleCompletedIsInTheMetadata() throws Exception {
    var reading = Samples.read("KẾ HOẠCH\nvề việc thử\n\nChi bộ họp đều.\n");
    var completed =
        new HeaderValues(
            "Kế hoạch", "05-KH/ĐU", "Đảng ủy xã Trang Mẫu", LocalDate.of(2026, 3, 5), "thử");
    var document = Schema.valid(written(new Manuscript(completed, reading, Samples.TODAY)));
    assertThat(elements(document, "FRBRthis").getFirst().getAttribute("value"))
        .isEqualTo("/akn/vn/doc/ke-hoach/dang-uy-xa-trang-mau/2026-03-05/05-KH-DU");
    assertThat(document.getDocumentElement().getTextContent()).doesNotContain("05-KH");
  }

  @Test
  void theSameManuscriptGivesTheSameBytes() throws Exception {
    var reading = Samples.read(Samples.JOINT_PLAN);
    assertThat(written(reading)).isEqualTo(written(reading));
  }
}
