package vn.giaoban.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.Documents;
import vn.giaoban.document.StoredDocument;
import vn.giaoban.document.Versions;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Problem;
import vn.giaoban.testing.BrowserTest;
import vn.giaoban.testing.Visitor;

@BrowserTest
@Import(Casework.class)
class CorrectionsTest {

  private static final String SAME = "Sổ theo dõi lời hứa với dân ở nhà văn hóa từng thôn.";
  private static final String MOVED =
      "Bảng niêm yết kiến nghị tại trụ sở và trang thông tin của xã.";
  private static final String CHANGED =
      "Danh mục kiến nghị còn tồn gửi về Văn phòng trong vòng ba mươi ngày.";
  private static final String REWORDED =
      "Danh mục kiến nghị còn tồn gửi về Văn phòng trong vòng mười lăm ngày.";
  private static final String GONE = "Hộp thư góp ý đặt ở mỗi bưu cục.";
  private static final String FRESH = "Lịch tiếp dân hằng tuần của bí thư, chủ tịch.";

  @Autowired Casework casework;
  @Autowired Corrections corrections;
  @Autowired Requirements requirements;
  @Autowired Assignments assignments;
  @Autowired Documents documents;
  @Autowired Versions versions;

  private Casework.People people;
  private DocumentId older;
  private DocumentId newer;

  @BeforeEach
  void aDocumentAndItsCorrection() {
    people = casework.people();
    older = casework.document(people, MOVED, SAME, CHANGED, GONE);
    newer = casework.document(people, SAME, REWORDED, FRESH, MOVED);
    for (var sentence : List.of(MOVED, SAME, CHANGED, GONE)) {
      casework.proposed(people, older, sentence);
    }
    for (var sentence : List.of(SAME, REWORDED, FRESH, MOVED)) {
      casework.proposed(people, newer, sentence);
    }
  }

  private StoredDocument stored(DocumentId document) {
    return documents.find(people.head(), document).orElseThrow();
  }

  private Corrections.Comparison compare() {
    return corrections.compare(people.head(), stored(older), stored(newer));
  }

  private Requirement of(DocumentId document, String quote) {
    return requirements.ofDocument(people.head(), document).stream()
        .filter(one -> one.quote().equals(quote))
        .filter(one -> one.own() != RequirementState.SUPERSEDED)
        .findFirst()
        .orElseThrow();
  }

  /** Confirmed and given to the commune. */
  private AssignmentId given(String quote) {
    var one = of(older, quote);
    requirements.confirm(people.head(), one.id(), one.version(), one.terms()).orThrow();
    var confirmed = of(older, quote);
    return requirements
        .assign(
            people.head(),
            confirmed.id(),
            confirmed.version(),
            new Assigning(
                List.of(people.commune()),
                List.of(),
                LocalDate.now(OfficeCalendar.ZONE).plusDays(30),
                null,
                false))
        .orThrow()
        .getFirst();
  }

  @Test
  void eachRequirementIsFoundAgainByItsWords() {
    assertThat(compare().rows())
        .extracting(row -> row.fate() + " " + row.requirement().quote())
        .containsExactlyInAnyOrder(
            "SAME " + SAME,
            "CHANGED " + CHANGED,
            "NEW " + FRESH,
            "MOVED " + MOVED,
            "VANISHED " + GONE);
  }

  @Test
  void theWorkGoesWithTheRequirementIntoTheCorrectedVersion() {
    var held = given(CHANGED);
    var before = of(older, CHANGED);
    assignments
        .reportDone(
            people.contact(),
            held,
            assignments.find(people.contact(), held).orElseThrow().version(),
            Casework.done("bien-ban.txt"))
        .orThrow();
    var gone = of(older, GONE);
    var comparison = compare();
    var carried =
        corrections
            .carryOver(
                people.head(),
                stored(older),
                stored(newer),
                comparison.fingerprint(),
                Map.of(gone.id(), "Bản đính chính bỏ câu này."))
            .orThrow();
    assertThat(carried).isEqualTo(3);
    var now = of(newer, REWORDED);
    assertThat(now.id()).as("the same requirement").isEqualTo(before.id());
    assertThat(now.recheckFrom()).isEqualTo(CHANGED);
    assertThat(now.own()).isEqualTo(RequirementState.ASSIGNED);
    var holding = assignments.find(people.contact(), held).orElseThrow();
    assertThat(holding.state()).isEqualTo(RequirementState.REPORTED_DONE);
    assertThat(requirements.history(people.head(), now.id()))
        .extracting(HistoryLine::verb)
        .contains(Verb.CARRY, Verb.REPORT_DONE, Verb.ASSIGN, Verb.CONFIRM);
    assertThat(documents.find(people.contact(), newer))
        .as("whoever holds the work reads the corrected version")
        .isPresent();
    assertThat(documents.find(people.contact(), older)).as("and the old one").isPresent();
    assertThat(requirements.find(people.head(), gone.id()).orElseThrow().own())
        .isEqualTo(RequirementState.NOT_APPLICABLE);
    assertThat(of(newer, FRESH).own()).isEqualTo(RequirementState.PROPOSED);
    assertThat(Objects.requireNonNull(versions.standing(people.head(), older).newer()).id())
        .isEqualTo(newer);
    requirements.reconfirm(people.specialist(), now.id(), now.version()).orThrow();
    assertThat(of(newer, REWORDED).recheckFrom()).isNull();
    assertThat(corrections.carried(people.head(), older, newer))
        .extracting(Corrections.Carried::fate)
        .containsExactlyInAnyOrder(
            Corrections.Fate.MOVED,
            Corrections.Fate.SAME,
            Corrections.Fate.CHANGED,
            Corrections.Fate.VANISHED);
  }

  @Test
  void nothingVanishesSilently() {
    given(GONE);
    var comparison = compare();
    var refused =
        corrections.carryOver(
            people.head(), stored(older), stored(newer), comparison.fingerprint(), Map.of());
    assertThat(refused.problems())
        .extracting(Problem::key)
        .containsExactly("directive.problem.vanished-open");
    assertThat(versions.standing(people.head(), older).newer()).isNull();
    assertThat(of(older, SAME).document()).as("nothing was carried").isEqualTo(older);
    corrections
        .carryOver(
            people.head(),
            stored(older),
            stored(newer),
            comparison.fingerprint(),
            Map.of(of(older, GONE).id(), ""))
        .orThrow();
    assertThat(of(older, GONE).own())
        .as("kept, and the work goes on")
        .isEqualTo(RequirementState.ASSIGNED);
  }

  @Test
  void whoSawAnOlderStateDecidesNothing() {
    var seen = compare().fingerprint();
    given(SAME);
    var refused =
        corrections.carryOver(
            people.head(), stored(older), stored(newer), seen, Map.of(of(older, GONE).id(), ""));
    assertThat(refused.problems())
        .extracting(Problem::key)
        .containsExactly("directive.problem.versions-changed");
  }

  @Test
  void aVersionIsCorrectedOnceAndByThoseWhoMay() {
    var given = Map.of(of(older, GONE).id(), "");
    assertThat(
            corrections
                .carryOver(
                    people.inspector(),
                    stored(older),
                    stored(newer),
                    compare().fingerprint(),
                    given)
                .problems())
        .isNotEmpty();
    corrections
        .carryOver(people.head(), stored(older), stored(newer), compare().fingerprint(), given)
        .orThrow();
    var third = casework.document(people, SAME);
    assertThat(versions.mayCorrect(people.head(), stored(third), stored(older))).isPresent();
    assertThat(versions.mayCorrect(people.head(), stored(older), stored(newer)))
        .as("not in a circle")
        .isPresent();
    assertThat(versions.mayCorrect(people.head(), stored(third), stored(newer))).isEmpty();
  }

  @Test
  void aPersonComparesAndMarksInTheBrowser(Visitor visitor) {
    given(CHANGED);
    visitor.size(390, 844);
    visitor.signIn(people.head());
    var page = visitor.open("/van-ban/" + newer + "/doi-chieu?voi=" + older);
    assertThat(page.locator(".compare-changed del").first().textContent()).isEqualTo("ba mươi");
    assertThat(page.locator(".compare-changed ins").first().textContent()).isEqualTo("mười lăm");
    visitor.assertNothingSerious();
    visitor.assertFitsTheWindow();
    page.getByLabel("giữ lại").check();
    page.getByText(
            "Ghi là bản đính chính",
            new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
        .click();
    assertThat(page.locator(".notice-good").textContent()).contains("3 yêu cầu");
    visitor.assertNothingSerious();
    visitor.picture("compare-done");
    page = visitor.open("/van-ban/" + older);
    assertThat(page.locator(".notice-warn").first().textContent()).contains("đã được đính chính");
    visitor.assertNothingSerious();
    page = visitor.open("/van-ban/" + newer);
    assertThat(page.content()).contains("Xác nhận lại");
    visitor.assertNothingSerious();
    visitor.assertNoComplaints();
  }
}
