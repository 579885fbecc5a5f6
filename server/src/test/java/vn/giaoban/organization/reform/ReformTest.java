package vn.giaoban.organization.reform;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giaoban.organization.reform.ReformLists.Made;
import vn.giaoban.organization.reform.ReformLists.Named;
import vn.giaoban.organization.reform.ReformLists.NewProvince;
import vn.giaoban.organization.reform.ReformLists.OldDistrict;
import vn.giaoban.organization.reform.ReformLists.OldProvince;

/** How sentences about parts are understood, on an invented country. */
class ReformTest {

  private static final OldProvince NORTH =
      province(
          "01",
          "Tỉnh Bắc Khê",
          district("001", "Huyện Thượng", "00001 Xã Đá", "00002 Xã Nước", "00003 Xã Hoà An"),
          district("002", "Quận Hạ", "00004 Phường 1", "00005 Phường 2", "00006 Xã Đá"),
          district("003", "Huyện Đảo Cát"));
  private static final OldProvince SOUTH =
      province(
          "02",
          "Thành phố Nam Khê",
          district(
              "004",
              "Quận Giữa",
              "00007 Phường 1",
              "00008 Phường 2",
              "00009 Xã Ea Đrông",
              "00010 Xã Ea Đrông 2",
              "00011 Xã Khê Và Suối",
              "00012 Xã Ô Khê Vĩ"));

  @Test
  void provincesMergeOrStayAsTheListSays() {
    var reform = reform("Xã Mới 00001: Xã Nước");
    assertThat(reform.provinces()).containsEntry("01", "01").containsEntry("02", "01");
    assertThat(reform.unchangedProvinces()).isEmpty();
    assertThat(
            Reform.of(
                    new ReformLists(
                        List.of(NORTH),
                        List.of(new NewProvince(new Named("01", "Tỉnh Bắc Khê"), List.of())),
                        List.of(new Made("01", "Tỉnh Bắc Khê", "0", "giữ nguyên"))))
                .unchangedProvinces())
        .containsExactly("01");
  }

  @Test
  void aNameThatOneAloneHasIsThatUnitHoweverItsToneIsPlaced() {
    link("Xã Mới 00003: Xã Nước, Xã Hòa An", "00002 NAME", "00003 NAME");
  }

  @Test
  void aDistrictInBracketsCountsForTheNamesBeforeItToo() {
    link("Phường Mới 00004: Phường 1, Phường 2 (quận Hạ)", "00004 DISTRICT", "00005 DISTRICT");
  }

  @Test
  void ofSeveralWithTheNameTheOneWhoseCodeWasTakenOverIsMeant() {
    link("Xã Mới 00006: Xã Đá", "00006 CODE");
  }

  @Test
  void ofSeveralWithTheNameTheOneBesideTheOtherPartsIsMeant() {
    link("Xã Mới 00002: Xã Nước, Xã Đá", "00002 NAME", "00001 NEIGHBOUR");
  }

  @Test
  void anotherSpellingIsEnoughWhereOneAloneFits() {
    link("Xã Mới 00009: Xã EaDrông", "00009 SPELLING");
    link("Xã Mới 00012: Xã Ô Khê Vỹ", "00012 SPELLING");
    link("Xã Mới 00009: Xã Ea Đ rông", "00009 SPELLING");
  }

  @Test
  void marksWrittenApartAreTheSameMarks() {
    link(
        Normalizer.normalize("Phường Mới 00004: Phường 2 (quận Hạ)", Normalizer.Form.NFD),
        "00005 DISTRICT");
  }

  @Test
  void numbersOfEitherWritingAreTheSameNumber() {
    link("Xã Mới 00010: Xã Ea Đrông II", "00010 SPELLING");
  }

  @Test
  void anAndWithACapitalIsAPartOfTheName() {
    link("Xã Mới 00011: Xã Nước và Xã Khê Và Suối", "00002 NAME", "00011 NAME");
  }

  @Test
  void aDistrictWithoutCommunesIsAPartItself() {
    link("Đặc khu Đảo Cát 99999: Huyện Đảo Cát", "003 WHOLE_DISTRICT");
  }

  @Test
  void partsAreToldFromWholesAndTalkFromNames() {
    var reform =
        reform(
            "Xã Mới 00002: Xã Nước, một phần diện tích tự nhiên, quy mô dân số của các Xã Hòa An"
                + " (phần còn lại sau khi sáp nhập vào xã khác) và phần còn lại của Xã Ea Đrông sau khi sắp xếp");
    assertThat(reform.links())
        .extracting(link -> link.old().unit().code() + " " + link.partial())
        .containsExactly("00002 false", "00003 true", "00009 true");
    assertThat(reform.open()).isEmpty();
  }

  @Test
  void whatTheListLeavesOpenIsListedAndNotGuessed() {
    var reform = reform("Xã Mới 77777: Xã Nước, Phường 2, Xã Không Đâu");
    assertThat(reform.links())
        .extracting(link -> link.old().unit().code())
        .containsExactly("00002");
    assertThat(reform.open())
        .satisfiesExactly(
            several ->
                assertThat(several.candidates())
                    .extracting(old -> old.unit().code())
                    .containsExactly("00005", "00008"),
            none -> {
              assertThat(none.said()).isEqualTo("Xã Không Đâu");
              assertThat(none.candidates())
                  .as("the lost ones of the districts that the sure parts come from")
                  .extracting(old -> old.unit().code())
                  .containsExactly("00001", "00003");
            });
    assertThat(reform.lost()).hasSize(12);
  }

  @Test
  void theTakenOverCodeSettlesWhatCannotBeRead() {
    link("Xã Mới 00009: Xã Tên Khác Hẳn", "00009 CODE");
  }

  @Test
  void aUnitThatStaysIsKnownByItsCode() {
    link("Xã Nước 00002: giữ nguyên", "00002 UNCHANGED");
  }

  @Test
  void differencesBetweenTheListsAreRemarked() {
    var reform =
        Reform.of(
            new ReformLists(
                List.of(NORTH, SOUTH),
                List.of(
                    new NewProvince(
                        new Named("01", "Tỉnh Bắc Khê"), List.of(new Named("00002", "Xã Mới")))),
                List.of(
                    new Made(
                        "01",
                        "Tỉnh Bắc Khê",
                        "0",
                        "tỉnh Bắc Khê và thành phố Nam Khê. Từ năm sau là thành phố."),
                    new Made("00071", "Xã Mới", "01", "Xã Nước"))));
    assertThat(reform.remarks())
        .anyMatch(remark -> remark.contains("Từ năm sau"))
        .anyMatch(remark -> remark.contains("00071"));
    assertThat(reform.links()).extracting(Reform.Link::newCode).containsExactly("00002");
  }

  private static void link(String sentence, String... expected) {
    assertThat(reform(sentence).links())
        .extracting(link -> link.old().unit().code() + " " + link.basis())
        .containsExactly(expected);
  }

  /** The country after both provinces became one, with one new commune: "name code: its parts". */
  private static Reform reform(String sentence) {
    var colon = sentence.indexOf(": ");
    var head = sentence.substring(0, colon);
    var space = head.lastIndexOf(' ');
    var commune = new Named(head.substring(space + 1), head.substring(0, space));
    return Reform.of(
        new ReformLists(
            List.of(NORTH, SOUTH),
            List.of(new NewProvince(new Named("01", "Tỉnh Bắc Khê"), List.of(commune))),
            List.of(
                new Made("01", "Tỉnh Bắc Khê", "0", "tỉnh Bắc Khê và thành phố Nam Khê"),
                new Made(commune.code(), commune.name(), "01", sentence.substring(colon + 2)))));
  }

  private static OldProvince province(String code, String name, OldDistrict... districts) {
    return new OldProvince(new Named(code, name), List.of(districts));
  }

  private static OldDistrict district(String code, String name, String... communes) {
    return new OldDistrict(
        new Named(code, name),
        List.of(communes).stream()
            .map(one -> new Named(one.substring(0, 5), one.substring(6)))
            .toList());
  }
}
