package vn.giaoban.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.directive.Casework;
import vn.giaoban.directive.Requirements;
import vn.giaoban.document.Documents;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.Notice;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

/**
 * Asks every endpoint as every delivered role about records of every place, and compares the answer
 * with what the rights in the database say. Each request is rolled back, so that all meet the same
 * records. What was found is printed as {@code docs/rights.md}, which has to be equal to it; run
 * with {@code -Dgiaoban.write=true} to write it anew.
 */
@ServerTest
@Import({Casework.class, Records.class})
class RightsMatrixTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "rights.md");

  /** Reasons that mean "not you"; every other says that one may, but not so or not now. */
  private static final Set<String> NOT_PERMITTED =
      Set.of(
          "directive.problem.unknown",
          "directive.problem.not-permitted",
          "document.problem.may-not-decide",
          "document.problem.may-not-complete",
          "document.problem.holder",
          "document.problem.held-gone",
          "document.problem.bulk-state",
          "accounts.problem.unit",
          "organization.problem.unknown",
          "organization.problem.not-managed",
          "organization.problem.named-none",
          "people.problem.unknown",
          "privacy.problem.not-permitted",
          "people.problem.not-managed",
          "access.problem.grant-unit",
          "access.problem.grant-subtree",
          "access.problem.reaches-further",
          "access.problem.grant-unknown",
          "access.problem.group-unknown",
          "access.problem.group-reaches-further");

  /** Lists that show every record on which the viewer has the permission that the list needs. */
  private static final Set<String> SHOW_ALL =
      Set.of(
          "/van-ban",
          "/van-ban/tim",
          "/van-ban/cho-xac-nhan",
          "/nhiem-vu",
          "/nhiem-vu/xuat.csv",
          "/giao-ban",
          "/quan-tri",
          "/quan-tri/nhom",
          "/nhan-su",
          "/nhan-su/xuat.csv",
          "/bao-ve-du-lieu");

  /** Lists that show some of them, or a page without records; never one without the permission. */
  private static final Set<String> SHOW_SOME =
      Set.of(
          "/",
          "/tai-khoan",
          "/tai-khoan/khoa-truy-cap",
          "/tai-khoan/lam-thay",
          "/to-chuc",
          "/nhan-su/moi",
          "/nhan-su/nhap",
          "/nhan-su/xuat.xlsx",
          "/bao-ve-du-lieu/danh-muc",
          "/bao-ve-du-lieu/den-han",
          "/bao-ve-du-lieu/tim-nguoi",
          "/quan-tri/sao-luu",
          "/du-lieu-cua-toi",
          "/du-lieu-cua-toi/trich-xuat.docx",
          "/du-lieu-cua-toi/trich-xuat.json",
          "/nhat-ky",
          "/viec-cua-toi",
          "/giao-ban/im-lang",
          "/giao-ban/im-lang.csv",
          "/van-ban/nhap",
          "/van-ban/nhap-hang-loat");

  /** Nothing new comes into a unit that has ended, whoever one is. */
  private static final Set<String> TAKE_IN =
      Set.of(
          "POST /van-ban/nhap",
          "POST /van-ban/nhap-hang-loat",
          "POST /van-ban/cho-xac-nhan",
          "POST /van-ban/cho-xac-nhan/{file}",
          "POST /van-ban/cho-xac-nhan/{file}/van-ban",
          "GET /to-chuc/{unit}/nhap",
          "POST /to-chuc/{unit}/nhap",
          "GET /to-chuc/{unit}/su-kien",
          "POST /to-chuc/{unit}/su-kien");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Autowired WebApplicationContext application;
  @Autowired Office office;
  @Autowired Accounts accounts;
  @Autowired Units units;
  @Autowired Rights rights;
  @Autowired Records records;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private enum Answer {
    OPEN,
    CLOSED
  }

  private MockMvc pages;

  /** Not the shared one, which keeps every answer until the end of the test. */
  @BeforeEach
  void asMany() {
    pages = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
  }

  /**
   * Who holds the role with the units below, without them, and with reading a neighbour besides.
   */
  private record People(Viewer wide, Viewer narrow, Viewer mixed) {

    Viewer at(Place place) {
      return switch (place) {
        case BELOW_UNGRANTED -> narrow;
        case BESIDE_READ -> mixed;
        default -> wide;
      };
    }
  }

  private final Map<Place, Records.Here> here = new EnumMap<>(Place.class);
  private final Map<String, Boolean> readers = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  @Test
  void everyEndpointAnswersEachRoleAboutRecordsOfEachPlaceAsTheRightsSay() throws Exception {
    var roles = accounts.permissionSets();
    var top = office.province("Tỉnh ủy Ma Trận");
    var own = office.commune("Đảng ủy xã Giữa", top);
    var below = office.cell("Chi bộ Dưới", own);
    var ended = office.cell("Chi bộ Đã Hết", own);
    var beside = office.commune("Đảng ủy xã Bên", top);
    here.put(Place.OWN, records.at(own));
    here.put(Place.BELOW, records.at(below));
    here.put(Place.ABOVE, records.at(top));
    here.put(Place.BESIDE, records.at(beside));
    here.put(Place.ENDED, records.at(ended));
    here.put(Place.BELOW_UNGRANTED, here(Place.BELOW));
    here.put(Place.BESIDE_READ, here(Place.BESIDE));
    units.end(ended, LocalDate.now(OfficeCalendar.ZONE)).orThrow();
    jdbc.sql("update organization_unit set ended_on = ended_on - 1 where id = :unit")
        .param("unit", ended.value())
        .update();
    var secretariat = office.advisoryBody("Văn phòng Giữa", own);

    var found = new LinkedHashMap<Endpoint, Map<String, String>>();
    for (var role : roles) {
      var wide = office.person(role.code(), secretariat, own, true);
      var narrow = office.person(role.code(), secretariat, own, false);
      var mixed = office.person(role.code(), secretariat, own, true);
      accounts.grant(mixed.account(), "member", beside, true);
      var people = new People(wide, narrow, mixed);
      for (var endpoint : endpoints()) {
        found
            .computeIfAbsent(endpoint, _ -> new LinkedHashMap<>())
            .put(role.code(), endpoint.needs() == null ? "all" : asked(endpoint, people));
      }
    }
    assertThat(faults).as("answers that differ from what the rights say").isEmpty();
    compare(document(found, roles));
  }

  private Records.Here here(Place place) {
    return Objects.requireNonNull(here.get(place));
  }

  private List<Endpoint> endpoints() {
    var endpoints = new ArrayList<Endpoint>();
    mappings
        .getHandlerMethods()
        .forEach((mapping, handler) -> {
          var methods = mapping.getMethodsCondition().getMethods();
          for (var path : mapping.getPatternValues()) {
            endpoints.add(
                Endpoint.of(
                    methods.isEmpty() ? RequestMethod.GET : methods.iterator().next(),
                    path,
                    handler));
          }
        });
    endpoints.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method));
    return endpoints;
  }

  /** The letters of the places at which it is open to the role. */
  private String asked(Endpoint endpoint, People people) throws Exception {
    var wide = people.wide();
    var needs = Objects.requireNonNull(endpoint.needs());
    var anywhere = needs.equals(Needs.SIGNED_IN) || rights.mayAnywhere(wide.account(), needs);
    if (!anywhere) {
      expect(endpoint, wide, Place.OWN, Answer.CLOSED);
      return "–";
    }
    if (!endpoint.isAboutARecord()) {
      var opened = expect(endpoint, wide, Place.OWN, Answer.OPEN);
      if (endpoint.method() == RequestMethod.GET) {
        return list(endpoint, people, opened);
      }
      return "yes";
    }
    var letters = new StringBuilder();
    for (var place : Place.values()) {
      var viewer = people.at(place);
      var closed = place == Place.ENDED && TAKE_IN.contains(endpoint.toString());
      var expected =
          !closed && rights.may(viewer.account(), needs, here(place).unit())
              ? Answer.OPEN
              : Answer.CLOSED;
      expect(endpoint, viewer, place, expected);
      if (expected == Answer.OPEN) {
        letters.append(place.letter);
      }
    }
    return letters.isEmpty() ? "–" : letters.toString();
  }

  /** Which records a list shows. */
  private String list(Endpoint endpoint, People people, MvcResult opened) throws Exception {
    if (!SHOW_ALL.contains(endpoint.path()) && !SHOW_SOME.contains(endpoint.path())) {
      faults.add(endpoint + ": say in this test which records the list shows");
      return "?";
    }
    var needs = Objects.requireNonNull(endpoint.needs());
    var letters = new StringBuilder();
    for (var place : Place.values()) {
      var viewer = people.at(place);
      var asking = Records.asking(endpoint, here(place));
      var body =
          place == Place.OWN && asking.isEmpty()
              ? body(opened)
              : body(ask(endpoint, viewer, here(place), asking));
      // The form of a search repeats what was asked for; hits stand in marked words.
      var shown =
          asking.isEmpty()
              ? body.contains(Records.markIn(endpoint, here(place)))
              : body.contains("<mark>" + here(place).mark());
      var may =
          !needs.equals(Needs.SIGNED_IN) && rights.may(viewer.account(), needs, here(place).unit());
      if (shown && !may) {
        faults.add("%s shows %s a record of %s".formatted(endpoint, viewer.login(), place));
      }
      if (may && !shown && SHOW_ALL.contains(endpoint.path())) {
        faults.add("%s hides from %s a record of %s".formatted(endpoint, viewer.login(), place));
      }
      if (shown) {
        letters.append(place.letter);
      }
    }
    return letters.isEmpty() ? "yes" : letters.toString();
  }

  private MvcResult expect(Endpoint endpoint, Viewer viewer, Place place, Answer expected)
      throws Exception {
    var result = ask(endpoint, viewer, here(place), Records.asking(endpoint, here(place)));
    var status = result.getResponse().getStatus();
    if (status == 400 || status == 405 || status == 415 || status >= 500) {
      faults.add("%s answers %d: teach Records what it asks for".formatted(endpoint, status));
      return result;
    }
    var answer = answer(result);
    if (answer != expected) {
      faults.add(
          "%s is %s to %s about a record of %s (%d %s), and should be %s"
              .formatted(
                  endpoint, answer, viewer.login(), place, status, reasons(result), expected));
    }
    return result;
  }

  private MvcResult ask(
      Endpoint endpoint, Viewer viewer, Records.Here about, Map<String, String> asking)
      throws Exception {
    var path = endpoint.path();
    var fields = new LinkedHashMap<>(asking);
    String files = null;
    for (var input : endpoint.inputs()) {
      if (input.isFile()) {
        files = input.name();
        continue;
      }
      if (!input.inPath()
          && endpoint.method() == RequestMethod.GET
          && !input.required()
          && !input.name().equals("voi")) {
        continue;
      }
      var value = records.value(endpoint, input, about);
      if (value == null && input.required()) {
        throw new IllegalStateException(
            endpoint + " asks for " + input + ": teach Records what to give");
      }
      if (value != null && input.inPath()) {
        path = path.replace("{" + input.name() + "}", value);
      } else if (value != null) {
        fields.put(input.name(), value);
      }
    }
    var address = path;
    var request =
        endpoint.method() == RequestMethod.GET
            ? get(address)
            : files != null
                ? multipart(address)
                    .file(
                        new MockMultipartFile(
                            files,
                            "ghi-chep.txt",
                            "text/plain",
                            ("Tệp gửi lên " + about.mark() + viewer.login())
                                .getBytes(StandardCharsets.UTF_8)))
                : post(address);
    fields.forEach(request::param);
    request.header("HX-Request", "true");
    request.with(office.as(viewer));
    request.with(csrf());
    return Objects.requireNonNull(
        transaction.execute(status -> {
          status.setRollbackOnly();
          records.prepare(endpoint, about);
          try {
            var result = pages.perform(request).andReturn();
            if (!readsAt(viewer, about) && Records.showsContent(body(result), about)) {
              faults.add(endpoint + " shows content to " + viewer.login());
            }
            return result;
          } catch (Exception e) {
            throw new IllegalStateException(endpoint + " as " + viewer.login(), e);
          }
        }));
  }

  /**
   * Whoever does not, such as an administrator, sees nothing of a document or of the work on it.
   */
  private boolean readsAt(Viewer viewer, Records.Here about) {
    return readers.computeIfAbsent(
        viewer.login() + " " + about.mark(),
        _ ->
            rights.may(viewer.account(), Documents.READ, about.unit())
                || rights.may(viewer.account(), Requirements.READ, about.unit()));
  }

  private static Answer answer(MvcResult result) {
    var status = result.getResponse().getStatus();
    return status == 403
            || status == 404
            || reasons(result).stream().anyMatch(NOT_PERMITTED::contains)
        ? Answer.CLOSED
        : Answer.OPEN;
  }

  /** Why something was not done, by message key, wherever the page says it. */
  private static List<String> reasons(MvcResult result) {
    var reasons = new ArrayList<String>();
    if (result.getFlashMap().get(Notice.ATTRIBUTE) instanceof Notice notice && !notice.good()) {
      notice.lines().stream()
          .filter(line -> !line.arguments().contains(Records.NOWHERE))
          .forEach(line -> reasons.add(line.key()));
    }
    var page = result.getModelAndView();
    if (page != null && result.getResponse().getStatus() == 422) {
      page.getModel().values().stream()
          .flatMap(RightsMatrixTest::problems)
          .forEach(problem -> reasons.add(problem.key()));
    }
    return reasons;
  }

  private static Stream<Problem> problems(Object shown) {
    if (shown instanceof Collection<?> many) {
      return many.stream().filter(Problem.class::isInstance).map(Problem.class::cast);
    }
    if (shown != null && shown.getClass().isRecord()) {
      return Stream.of(shown.getClass().getRecordComponents())
          .filter(component -> component.getName().equals("problems"))
          .flatMap(component -> {
            try {
              return problems(component.getAccessor().invoke(shown));
            } catch (ReflectiveOperationException e) {
              throw new IllegalStateException(e);
            }
          });
    }
    return Stream.of();
  }

  private static String body(MvcResult result) throws Exception {
    return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private static String document(
      Map<Endpoint, Map<String, String>> found, List<Accounts.PermissionSet> roles) {
    var page = new StringBuilder();
    page.append(
        """
        # Who may do what where

        Written by `RightsMatrixTest` from the code and the rights in the database, and checked against the answers of the
        application: every endpoint, asked by a person with one role at one unit, about records of every place. Do not edit;
        `-Dgiaoban.write=true` writes it anew.

        A letter says that it is open about records of that place, or for a list, that it shows them:

        """);
    for (var place : Place.values()) {
      page.append("- **").append(place.letter).append("** ").append(place.words).append('\n');
    }
    page.append(
        "\n**–** closed, **yes** open and about no record of a unit, **all** open without an account.\n\n");
    page.append("| Endpoint | Needs |");
    roles.forEach(role -> page.append(' ').append(role.nameEn()).append(" |"));
    page.append("\n|---|---|").append("---|".repeat(roles.size())).append('\n');
    found.forEach((endpoint, answers) -> {
      page.append("| `").append(endpoint).append("` | ").append(needs(endpoint)).append(" |");
      answers.values().forEach(answer -> page.append(' ').append(answer).append(" |"));
      page.append('\n');
    });
    return page.toString();
  }

  private static String needs(Endpoint endpoint) {
    var needs = endpoint.needs();
    return needs == null ? "" : needs.equals(Needs.SIGNED_IN) ? "signed in" : "`" + needs + "`";
  }

  private static void compare(String written) throws Exception {
    if (Boolean.getBoolean("giaoban.write")) {
      Files.writeString(DOCUMENT, written);
    }
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "rights.md"), written);
    assertThat(Files.readString(DOCUMENT))
        .as("docs/rights.md is older than the code; server/target/rights.md is the new one")
        .isEqualTo(written);
  }
}
