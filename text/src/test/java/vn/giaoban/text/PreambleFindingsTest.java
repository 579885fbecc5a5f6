package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in running text between the first praise and the first order, without any title. */
class PreambleFindingsTest {

  private static List<String> findings(String text) {
    return DocumentReader.standard().read(text).findings().stream()
        .map(finding -> finding.kind() + " " + finding.quote().replaceFirst("(?s)[,;.].*", ""))
        .toList();
  }

  @Test
  void whatFollowsAShortfallIsOneByFewerWords() {
    assertThat(
            findings(
                """
                CHỈ THỊ
                CỦA BAN THƯỜNG VỤ HUYỆN ỦY VÂN LŨNG
                về bảo vệ trẻ em

                Những năm qua, các cấp ủy đã có nhiều việc làm thiết thực.

                Tuy nhiên, tình hình còn phức tạp. Năm 2025 phát hiện 63 vụ trẻ bị bắt nạt.

                Đường dây nóng hoạt động chập chờn; Trung tâm Bảo trợ xã hội huyện để 19 cuộc gọi không có người nghe máy.

                Số liệu không khớp giữa Phòng Nội vụ và Công an huyện.

                Để khắc phục, Ban Thường vụ Huyện ủy yêu cầu:

                1. Cấp ủy các cấp đưa việc này vào kế hoạch năm 2026.
                """))
        .containsExactly(
            "strength Những năm qua",
            "limitation Tuy nhiên",
            "limitation Đường dây nóng hoạt động chập chờn",
            "limitation Số liệu không khớp giữa Phòng Nội vụ và Công an huyện");
  }

  @Test
  void whatNatureDidIsNobodysShortfall() {
    assertThat(
            findings(
                """
                CÔNG ĐIỆN
                về việc khắc phục mưa lũ

                Những ngày qua, các địa phương đã chủ động, kịp thời sơ tán 3.000 hộ dân.

                Tuy nhiên, mưa lũ lịch sử gây ngập lụt kéo dài, thiệt hại nặng nề về nhà cửa.

                Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

                1. Sở Xây dựng sửa đường trước ngày 18/11/2025.
                """))
        .containsExactly("strength Những ngày qua");
  }
}
