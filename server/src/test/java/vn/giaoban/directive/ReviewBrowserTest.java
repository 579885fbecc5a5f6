package vn.giaoban.directive;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.Documents;
import vn.giaoban.testing.BrowserTest;
import vn.giaoban.testing.Visitor;

/** The document page and the board as they are used: with keys, with a mouse, on a phone. */
@BrowserTest
@Import(Casework.class)
class ReviewBrowserTest {

  private static final String FIRST = "Sổ theo dõi lời hứa ở nhà văn hóa; bảng công khai ở thôn.";
  private static final String SECOND = "Danh mục kiến nghị ở trụ sở đảng ủy.";
  private static final String THIRD = "Bảng phân công người trả lời kiến nghị.";

  @Autowired Casework casework;
  @Autowired Requirements requirements;
  @Autowired Documents documents;

  private Casework.People people;
  private DocumentId document;

  @BeforeEach
  void aDocumentWithTwoProposals() {
    people = casework.people();
    document = casework.document(people, FIRST, SECOND, THIRD);
    casework.proposed(people, document, FIRST);
    casework.proposed(people, document, SECOND);
  }

  @Test
  void keysAloneTakeAPersonThroughTheDocument(Visitor visitor) {
    visitor.signIn(people.specialist());
    var page = visitor.open("/van-ban/" + document);
    visitor.assertNothingSerious();
    visitor.assertFitsTheWindow();

    page.keyboard().press("s");
    assertThat(page.locator(".task h3")).hasText("Tách yêu cầu 1 làm hai");
    visitor.assertNothingSerious();
    page.keyboard().press("Enter");
    assertThat(page.locator("#danh-sach .item")).hasCount(3);

    page.keyboard().press("g");
    assertThat(page.locator("#danh-sach .item")).hasCount(2);

    page.keyboard().press("e");
    // The page puts a person into the first field; only then is the form theirs.
    assertThat(page.locator(".task [name=start]")).isFocused();
    var product = page.locator(".task [name=product]");
    product.focus();
    page.keyboard().type("Sổ có chữ x, g và r");
    assertThat(product).hasValue("Sổ có chữ x, g và r");
    visitor.assertNothingSerious();
    page.keyboard().press("Enter");
    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS)).hasText("Đã lưu.");

    page.keyboard().press("x");
    assertThat(page.locator("#danh-sach details[open] .asks input").first()).isFocused();
    page.keyboard().press("Escape");
    page.keyboard().press("x");
    assertThat(page.locator("#danh-sach .item-confirmed")).hasCount(1);
    assertThat(page.locator("#danh-sach details[open] .item-number")).hasText("2");

    page.keyboard().press("r");
    assertThat(page.locator(".task [name=reason]")).isFocused();
    page.keyboard().type("Câu nhận xét");
    page.keyboard().press("Enter");
    assertThat(page.locator("#danh-sach .item-rejected")).hasCount(1);
    assertThat(page.locator(".next-step")).containsText("Bước tiếp theo");
    visitor.assertNothingSerious();
    visitor.assertNoComplaints();
    assertThat(requirements.ofDocument(people.specialist(), document))
        .extracting(Requirement::own)
        .contains(RequirementState.CONFIRMED, RequirementState.NOT_APPLICABLE);
  }

  @Test
  void aTaskReachedByItsAddressAlonePutsThePersonIntoItsFirstField(Visitor visitor) {
    visitor.signIn(people.specialist());
    var key = requirements.ofDocument(people.specialist(), document).getFirst().id();
    var page = visitor.open("/van-ban/" + document + "?chon=" + key + "&viec=sua#yc-" + key);
    assertThat(page.locator(".task [name=start]")).isFocused();
    visitor.assertNoComplaints();
  }

  @Test
  void choosingOneMovesToTheOther(Visitor visitor) {
    visitor.signIn(people.specialist());
    var page = visitor.open("/van-ban/" + document);
    page.locator("#van-ban .label-requirement").nth(1).click();
    assertThat(page.locator("#danh-sach details[open] .item-number")).hasText("2");
    assertThat(page.locator("#van-ban .is-chosen")).hasText(Pattern.compile("^Danh mục"));
    page.keyboard().press("k");
    assertThat(page.locator("#van-ban .is-chosen").first()).containsText("Sổ theo dõi");
    visitor.assertNoComplaints();
  }

  @Test
  void aMissedSentenceIsSelectedWithTheMouse(Visitor visitor) {
    visitor.signIn(people.specialist());
    var page = visitor.open("/van-ban/" + document);
    var sentence = page.locator("#van-ban .line", new Page.LocatorOptions().setHasText(THIRD));
    sentence
        .locator(".piece")
        .click(new com.microsoft.playwright.Locator.ClickOptions().setClickCount(3));
    page.locator("[data-add]").click();
    assertThat(page.locator("#them blockquote")).hasText(THIRD);
    page.locator("#them button[type=submit]").click();
    assertThat(page.locator("#danh-sach .item")).hasCount(3);
    assertThat(requirements.ofDocument(people.specialist(), document))
        .extracting(Requirement::quote)
        .contains(THIRD);
  }

  @Test
  void whatOneDoesNotSeeInASentenceIsShownAndIsPartOfWhatIsSelected(Visitor visitor) {
    var turned = "Bảng \u202e12-3\u202c công\u200b khai của thôn Suối Ngàn.";
    var other = casework.document(people, FIRST, turned, "| 1 | Dọn chợ\u2028Rửa cống | Thôn | |");
    visitor.signIn(people.specialist());
    var page = visitor.open("/van-ban/" + other);
    var sentence =
        page.locator("#van-ban .line", new Page.LocatorOptions().setHasText("Suối Ngàn"));
    assertThat(sentence.locator(".unseen")).hasCount(3);
    assertThat(sentence.locator(".unseen").first()).hasAttribute("data-sign", "RLO");
    sentence
        .locator(".piece")
        .click(new com.microsoft.playwright.Locator.ClickOptions().setClickCount(3));
    page.locator("[data-add]").click();
    page.locator("#them button[type=submit]").click();
    assertThat(page.locator("#danh-sach .item")).hasCount(1);
    assertThat(requirements.ofDocument(people.specialist(), other))
        .extracting(Requirement::quote)
        .containsExactly(turned);
    visitor.assertNoComplaints();
  }

  @Test
  void aKindOfMarkIsSwitchedOffAndTheTextStays(Visitor visitor) {
    visitor.signIn(people.specialist());
    var page = visitor.open("/van-ban/" + document);
    assertThat(page.locator("#van-ban .label-requirement").first()).isVisible();
    page.locator("#hien-requirement").uncheck();
    assertThat(page.locator("#van-ban .label-requirement").first()).isHidden();
    assertThat((String) page.locator("#van-ban").evaluate("paper => paper.innerText"))
        .contains(FIRST, SECOND, THIRD);
  }

  @Test
  void withoutScriptsEveryStepCanBeTaken(Visitor visitor) {
    var page = visitor.withoutScripts();
    visitor.signIn(people.specialist());
    visitor.open("/van-ban/" + document);
    page.locator("#danh-sach details[open] [data-verb=edit]").press("Enter");
    page.locator(".task [name=product]").fill("Sổ theo dõi");
    page.locator(".task button[value=confirm]").press("Enter");
    assertThat(page.locator("#danh-sach .item-confirmed")).hasCount(1);
    page.locator("#danh-sach details[open] [data-verb=reject]").press("Enter");
    page.locator(".task [name=reason]").fill("Câu nhận xét");
    page.locator(".task button[type=submit]").press("Enter");
    assertThat(page.locator("#danh-sach .item-rejected")).hasCount(1);
  }

  @Test
  void thePageAndTheBoardFitAPhone(Visitor visitor) {
    casework.given(
        people,
        new Assigning(
            List.of(people.commune(), people.neighbour()),
            List.of(),
            LocalDate.of(2027, 12, 31),
            null,
            false));
    visitor.size(360, 740);
    visitor.signIn(people.specialist());
    for (var path : List.of("/van-ban/" + document, "/giao-ban", "/giao-ban/im-lang")) {
      visitor.open(path);
      visitor.assertFitsTheWindow();
      visitor.assertNothingSerious();
    }
    visitor.size(1280, 900);
    visitor.signIn(people.specialist());
    var board = visitor.open("/giao-ban");
    visitor.assertNothingSerious();
    board.locator(".matrix-cell a").first().click();
    assertThat(board).hasURL(Pattern.compile("/nhiem-vu/[0-9a-f-]+/[0-9a-f-]+$"));
    visitor.open("/giao-ban/im-lang?lang=en");
    visitor.assertNothingSerious();
    visitor.assertNoComplaints();
  }
}
