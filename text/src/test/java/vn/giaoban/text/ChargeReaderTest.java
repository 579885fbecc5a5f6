package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChargeReaderTest {

  private final Sentences reader = new Sentences(new ChargeReader(new BodyReader()));

  /** Reads sentences that stand alone. */
  private record Sentences(ChargeReader charges) {

    ChargeReader.Charge read(String sentence) {
      return charges.read(Words.of(sentence));
    }

    ChargeReader.Charge readLeadIn(String sentence) {
      return charges.readLeadIn(Words.of(sentence));
    }

    List<String> directed(String sentence) {
      return charges.directed(Words.of(sentence));
    }
  }

  @Test
  void theSubjectIsCharged() {
    var charge =
        reader.read(
            "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, các cơ quan liên quan rà soát biên chế,"
                + " báo cáo Ủy ban nhân dân tỉnh trước ngày 15/3/2025.");
    assertThat(charge.responsible()).containsExactly("Sở Nội vụ");
    assertThat(charge.coordinating()).containsExactly("Sở Tài chính", "các cơ quan liên quan");
    assertThat(charge.reportTo()).isEqualTo("Ủy ban nhân dân tỉnh");
  }

  @Test
  void whoeverOrdersIsNotCharged() {
    assertThat(
            reader
                .read(
                    "Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy, tổ chức đảng thực hiện nghiêm túc.")
                .responsible())
        .containsExactly("các cấp ủy", "tổ chức đảng");
  }

  @Test
  void oneMayBeChargedApartFromTheOthers() {
    assertThat(reader.read("Riêng Phòng Kinh tế báo cáo thêm tiến độ thu ngân sách.").responsible())
        .containsExactly("Phòng Kinh tế");
    assertThat(
            reader
                .read("Chi ủy phân công đồng chí Đỗ Thị Hạ, Chi ủy viên theo dõi việc thực hiện.")
                .responsible())
        .containsExactly("Đỗ Thị Hạ, Chi ủy viên");
  }

  @Test
  void aLaterSentenceMayCharge() {
    assertThat(
            reader
                .read(
                    "Về dự án kè sông: Thống nhất điều chỉnh quy mô. Giao Sở Xây dựng hoàn thiện hồ"
                        + " sơ.")
                .responsible())
        .containsExactly("Sở Xây dựng");
    assertThat(
            reader
                .read(
                    "Hướng dẫn này thay thế hướng dẫn trước. Nếu có vướng mắc, đề nghị các đơn vị"
                        + " phản ánh về Ban Tổ chức.")
                .responsible())
        .containsExactly("các đơn vị");
  }

  @Test
  void whoeverDirectsOthersIsChargedAlone() {
    assertThat(reader.read("Công an tỉnh chỉ đạo Công an các xã tuần tra ban đêm.").responsible())
        .containsExactly("Công an tỉnh");
  }

  @Test
  void aClauseBeforeTheSubjectIsPassedOver() {
    assertThat(
            reader
                .read(
                    "Trên cơ sở dữ liệu do Sở Y tế cung cấp, Ủy ban nhân dân các xã lập danh sách.")
                .responsible())
        .containsExactly("Ủy ban nhân dân các xã");
  }

  @Test
  void theTitleOfAPetitionIsPassedOver() {
    var charge =
        reader.read(
            "Về đề nghị Bộ Tài chính phối hợp với Bộ Y tế cấp vốn: giao Bộ Xây dựng xem xét, trả lời.");
    assertThat(charge.responsible()).containsExactly("Bộ Xây dựng");
    assertThat(charge.coordinating()).isEmpty();
  }

  @Test
  void thoseSetToWorkAreKnown() {
    assertThat(reader.directed("Tiếp tục chỉ đạo các chi, đảng bộ cơ sở tổ chức học tập."))
        .containsExactly("các chi, đảng bộ cơ sở");
    assertThat(reader.directed("Chỉ đạo thực hiện tốt kế hoạch.")).isEmpty();
  }

  @Test
  void theLastColonBeforeTheOrderEndsTheTitle() {
    assertThat(
            reader
                .read("Về biên chế: tăng số phó phòng từ 2 lên 3: giao Bộ Nội vụ nghiên cứu.")
                .responsible())
        .containsExactly("Bộ Nội vụ");
  }

  @Test
  void theLeadMayStandInBrackets() {
    assertThat(reader.read("Kiểm tra các kho (Sở Nội vụ chủ trì; làm trong quý I).").responsible())
        .containsExactly("Sở Nội vụ");
    assertThat(reader.read("Kiểm tra các kho (Sở Nội vụ đã lập danh sách).").responsible())
        .isEmpty();
  }

  @Test
  void whoLeadsTogetherWithOthersIsHelpedByThem() {
    assertThat(reader.read("Chủ trì, cùng Bộ Tài chính tháo gỡ vướng mắc.").coordinating())
        .containsExactly("Bộ Tài chính");
  }

  @Test
  void theLeadStandsFirst() {
    assertThat(
            reader
                .read(
                    "Các cấp ủy thực hiện nghiêm túc thông báo này. Ban Tổ chức Tỉnh ủy chủ trì theo"
                        + " dõi, đôn đốc.")
                .responsible())
        .containsExactly("Ban Tổ chức Tỉnh ủy", "Các cấp ủy");
  }

  @Test
  void thoseWhoAreToKnowAreCharged() {
    assertThat(
            reader
                .read(
                    "Văn phòng Tỉnh ủy thông báo để các cấp ủy, đơn vị liên quan biết, thực hiện.")
                .responsible())
        .containsExactly("các cấp ủy", "đơn vị liên quan");
  }

  @Test
  void anInstructionWithoutSubjectChargesNobodyItself() {
    assertThat(
            reader
                .read("Đẩy mạnh tuyên truyền. Mỗi cán bộ, đảng viên tích cực tham gia giám sát.")
                .responsible())
        .isEmpty();
  }

  @Test
  void theSpeakerOfALeadInIsNotCharged() {
    assertThat(reader.readLeadIn("Ủy ban nhân dân tỉnh ban hành Kế hoạch với nội dung sau:"))
        .isEqualTo(ChargeReader.Charge.NOBODY);
    assertThat(
            reader
                .readLeadIn("Để đạt mục tiêu trên, thành phố Lam Sơn cần làm tốt các việc sau:")
                .responsible())
        .containsExactly("thành phố Lam Sơn");
  }

  @Test
  void whoLeadsOrHelpsMayStandBehindTheTask() {
    var charge =
        reader.read(
            "Thành lập điểm đọc sách tại mỗi thôn; Phòng Văn hóa - Xã hội chủ trì, Đoàn Thanh niên"
                + " xã phối hợp, xong trước ngày 10/9.");
    assertThat(charge.responsible()).containsExactly("Phòng Văn hóa - Xã hội");
    assertThat(charge.coordinating()).containsExactly("Đoàn Thanh niên xã");
    assertThat(reader.read("Việc kiểm kê do UBND xã Khe Đá chủ trì thực hiện.").responsible())
        .containsExactly("UBND xã Khe Đá");
  }

  @Test
  void howOftenMayStandBeforeWhoIsCharged() {
    assertThat(reader.read("Hằng quý, thành viên được phân công báo cáo.").responsible())
        .containsExactly("thành viên được phân công");
    assertThat(
            reader
                .read("Hằng quý chủ trì, phối hợp với Công an tỉnh, Sở Y tế tổ chức kiểm tra.")
                .responsible())
        .isEmpty();
  }

  @Test
  void whoGathersWhatOthersRaiseIsChargedToo() {
    assertThat(
            reader
                .read(
                    "Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan phản ánh về Sở Nội vụ"
                        + " để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.")
                .responsible())
        .containsExactly("các cơ quan", "Sở Nội vụ");
  }

  @Test
  void anUnknownClassBehindAnOrderIsCharged() {
    assertThat(reader.read("Yêu cầu các lò gạch dừng hoạt động.").responsible())
        .containsExactly("các lò gạch");
  }
}
