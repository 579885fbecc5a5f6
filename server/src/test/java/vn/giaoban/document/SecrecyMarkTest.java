package vn.giaoban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyMarkTest {

  private static final String BODY =
      """

      Căn cứ chương trình công tác năm, Ban Thường vụ Huyện ủy Suối Đá yêu cầu các chi bộ rà soát và báo cáo trước ngày 15 hằng tháng.
      """;

  private static String headed(String stamp) {
    return """
    ĐẢNG CỘNG SẢN VIỆT NAM
    HUYỆN ỦY SUỐI ĐÁ
    *
    Số 07-BC/HU
    %s
    Suối Đá, ngày 03 tháng 02 năm 2026

    BÁO CÁO
    về một số việc trong tháng
    """
            .formatted(stamp)
        + BODY;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MẬT",
        "TỐI MẬT",
        "TUYỆT MẬT",
        "Mật",
        "Tối mật",
        "M Ậ T",
        "M  Ậ   T",
        "T Ố I   M Ậ T",
        "(MẬT)",
        "[ TUYỆT MẬT ]",
        "* MẬT *",
        "*** Mật ***",
        "**MẬT**",
        "<u>TỐI MẬT</u>",
        "| MẬT |",
        "- MẬT -",
        "M.Ậ.T",
        "(mật)",
        "MẬT - KHẨN",
        "HỎA TỐC / TỐI MẬT",
        "TUYỆT\nMẬT",
        "TOI MAT",
        "TUYET MAT",
        "MAT",
        "MẬT\tBản số: 03",
        "MẬT                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độ mật: Mật",
        "ĐỘ MẬT: TỐI MẬT",
        "Mức độ mật: tuyệt mật",
        "Độ mật (nếu có): Mật, Độ khẩn: thường",
        "Số 07-BC/HU (Mật)",
        "Số: 12/BC-UBND [TỐI MẬT]",
        "\u200bM\u00a0Ậ\u00a0T\ufeff"
      })
  void aStampInTheHeadIsSeen(String stamp) {
    assertThat(SecrecyMark.standsIn(headed(stamp))).isTrue();
    assertThat(SecrecyMark.standsIn(Normalizer.normalize(headed(stamp), Normalizer.Form.NFD)))
        .as("decomposed")
        .isTrue();
    assertThat(SecrecyMark.standsIn(headed(stamp).replace("\n", "\r\n")))
        .as("with the line ends of Windows")
        .isTrue();
  }

  @Test
  void aStampOnTheVeryFirstLineIsSeen() {
    assertThat(SecrecyMark.standsIn("\ufeffTỐI MẬT\n" + headed(""))).isTrue();
  }

  @Test
  void aStampWithItsMarksInAnotherOrderIsSeen() {
    assertThat(SecrecyMark.standsIn(headed("MA\u0302\u0323T"))).isTrue();
    assertThat(SecrecyMark.standsIn(headed("MA\u0323\u0302T"))).isTrue();
  }

  @Test
  void aStampOnAnAnnexIsSeen() {
    assertThat(SecrecyMark.standsIn(headed("") + "\nMẬT\nPHỤ LỤC I\nDanh sách kèm theo\n"))
        .isTrue();
    assertThat(SecrecyMark.standsIn(headed("") + "\nPHỤ LỤC I\nTUYỆT MẬT\nDanh sách kèm theo\n"))
        .isTrue();
    assertThat(SecrecyMark.standsIn(headed("") + "\f\nMẬT\nDanh sách kèm theo\n")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bảo mật",
        "về công tác bảo mật thông tin",
        "QUY CHẾ BẢO MẬT",
        "VỀ CÔNG TÁC BẢO\nMẬT",
        "về việc giữ gìn mối quan hệ mật thiết với Nhân dân",
        "MẬT THIẾT VỚI NHÂN DÂN",
        "MẶT TRẬN TỔ QUỐC VIỆT NAM",
        "Mặt trận",
        "MẮT",
        "về bảo vệ bí mật nhà nước",
        "BÍ MẬT NHÀ NƯỚC",
        "Chuyên đề “Mật”",
        "\"MẬT\"",
        "Độ mật: Không",
        "Độ mật: ........",
        "Độ mật: thường",
        "Độ khẩn: Hỏa tốc",
        "Tối mật;",
        "Số 07-BC/HU (bản chính)",
        "MẬT ONG RỪNG",
        "Mật độ dân số các xã"
      })
  void ordinaryWordsAreNoStamp(String line) {
    assertThat(SecrecyMark.standsIn(headed(line))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Điều 2. Các độ mật gồm:\nTuyệt mật\nTối mật\nMật\n",
        "a) Tài liệu được đóng một trong ba dấu:\nTUYỆT MẬT\nTỐI MẬT\nMẬT\n",
        "Người soạn thảo đề xuất độ mật (Mật, Tối mật, Tuyệt mật) và ghi vào phiếu trình theo mẫu quy định chung.\n",
        "Quán triệt tinh thần “MẬT” trong mọi khâu; số lượng tài liệu bí mật nhà nước giảm so với năm trước đó.\n"
      })
  void theBodyMaySpeakOfSecrecy(String words) {
    assertThat(SecrecyMark.standsIn(headed("") + words)).isFalse();
  }

  @Test
  void hostileTextsAreJudgedInTime() {
    var size = 2_000_000;
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          assertThat(SecrecyMark.standsIn("\f\n".repeat(size))).isFalse();
          assertThat(SecrecyMark.standsIn("(".repeat(size))).isFalse();
          assertThat(SecrecyMark.standsIn("<a".repeat(size))).isFalse();
          assertThat(SecrecyMark.standsIn(" ".repeat(size) + "MẬT ONG")).isFalse();
          assertThat(SecrecyMark.standsIn("Phụ lục\n\n".repeat(size / 8))).isFalse();
        });
  }
}
