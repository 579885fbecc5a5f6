package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {

  @Test
  void readsALetterWhoseColumnsStandSideBySide() {
    var header =
        read(
            """
               ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
               TỈNH SÔNG LAM                          Độc lập - Tự do - Hạnh phúc
               SỞ CÔNG THƯƠNG                     _______________________

               Số: 1204/SCT-QLTM                  Sông Lam, ngày 05 tháng 3 năm 2024
            V/v bảo đảm nguồn hàng dịp lễ

                                     Kính gửi: Ủy ban nhân dân các huyện.

                 Sở Công Thương tỉnh Sông Lam đề nghị các huyện thực hiện một số việc sau:
                 1. Theo dõi giá cả.

            Nơi nhận:                                    KT. GIÁM ĐỐC
            - Như trên;                                 PHÓ GIÁM ĐỐC
            - Lưu: VT, QLTM.
                                                         Trần Thị Bích Ngà
            """);

    assertThat(header.kind()).isEqualTo("CV");
    assertThat(header.kindName()).isNull();
    assertThat(header.symbol()).isEqualTo("1204/SCT-QLTM");
    assertThat(header.issuer()).isEqualTo("Sở Công Thương tỉnh Sông Lam");
    assertThat(header.onBehalfOf()).isNull();
    assertThat(header.place()).isEqualTo("Sông Lam");
    assertThat(header.date()).isEqualTo(LocalDate.of(2024, 3, 5));
    assertThat(header.title()).isEqualTo("V/v bảo đảm nguồn hàng dịp lễ");
    assertThat(header.recipients()).containsExactly("Như trên", "Lưu: VT, QLTM");
    assertSigned(header, "KT.", "Giám đốc", "Phó Giám đốc", "Trần Thị Bích Ngà");
  }

  /** The symbol of the decision stands above that of the report. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 77-QĐ/TU",
        "ĐOÀN KIỂM TRA\nTHEO QUYẾT ĐỊNH SỐ 77-QĐ/TU"
      })
  void aTeamIsNamedByTheDecisionThatSetItUp(String team) {
    var header =
        read(
            """
            TỈNH ỦY SÔNG LAM
            %s
            *
            Số 05-BC/ĐKT

            ĐẢNG CỘNG SẢN VIỆT NAM

            Sông Lam, ngày 4 tháng 6 năm 2024

            BÁO CÁO
            kết quả kiểm tra kho lưu trữ

            Đoàn kiểm tra theo Quyết định số 77-QĐ/TU đã làm việc với ba cơ quan, kết quả như sau:

            I. ƯU ĐIỂM
            """
                .formatted(team));

    assertThat(header.symbol()).isEqualTo("05-BC/ĐKT");
    assertThat(header.issuer()).isEqualTo("Đoàn kiểm tra theo Quyết định số 77-QĐ/TU");
  }

  @Test
  void whoDecidesMayStandBelowTheGrounds() {
    var header =
        read(
            """
            TỈNH ỦY SÔNG LAM                       ĐẢNG CỘNG SẢN VIỆT NAM
            *                                      Sông Lam, ngày 4 tháng 3 năm 2024
            Số 77-QĐ/TU

            QUYẾT ĐỊNH
            thành lập Đoàn kiểm tra kho lưu trữ
            ______

            - Căn cứ Điều lệ Đảng;
            - Xét đề nghị của Văn phòng Tỉnh ủy,

            BAN THƯỜNG VỤ TỈNH ỦY SÔNG LAM
            QUYẾT ĐỊNH

            Điều 1. Thành lập Đoàn kiểm tra gồm 05 đồng chí.
            """);

    assertThat(header.onBehalfOf()).isEqualTo("Ban Thường vụ Tỉnh ủy Sông Lam");
  }

  @Test
  void whoDecidesMayStandAboveTheGrounds() {
    var header =
        read(
            """
            UBND TỈNH SÔNG LAM                     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ              Độc lập - Tự do - Hạnh phúc
            Số: 12/QĐ-BCĐ                          Sông Lam, ngày 04 tháng 3 năm 2025

            QUYẾT ĐỊNH
            Về việc phân công thành viên
            ________

            TRƯỞNG BAN CHỈ ĐẠO

            Căn cứ Luật Lưu trữ;

            QUYẾT ĐỊNH:

            Điều 1. Phân công các thành viên Ban Chỉ đạo phụ trách từng sở.

            Nơi nhận:
            - Như Điều 1;
            - Lưu: VT.

            TRƯỞNG BAN



            CHỦ TỊCH UBND TỈNH
            Phan Thị Thắm
            """);

    assertThat(header.onBehalfOf()).isEqualTo("Trưởng Ban Chỉ đạo");
    assertSigned(header, null, null, "Trưởng Ban", "Phan Thị Thắm");
  }

  @Test
  void theLetterheadOfWhatIsIssuedIsNotTheSignature() {
    var header =
        read(
            """
            ĐẢNG BỘ TỈNH SÔNG LAM
            ĐẢNG ỦY XÃ BẠCH KHÊ
            *
            Số 12-QĐ/ĐU
            ĐẢNG CỘNG SẢN VIỆT NAM
            Bạch Khê, ngày 04 tháng 3 năm 2025

            QUYẾT ĐỊNH
            ban hành Quy chế làm việc

            Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.

            Nơi nhận:
            - Như Điều 1,
            - Lưu VT.

            T/M BAN THƯỜNG VỤ
            BÍ THƯ
            Phan Thị Thắm


            ĐẢNG BỘ TỈNH SÔNG LAM
            ĐẢNG ỦY XÃ BẠCH KHÊ
            *
            ĐẢNG CỘNG SẢN VIỆT NAM

            QUY CHẾ
            làm việc của Đảng ủy xã
            """);

    assertSigned(header, "T/M", "Ban Thường vụ", "Bí thư", "Phan Thị Thắm");
    assertThat(header.recipients()).containsExactly("Như Điều 1", "Lưu VT");
  }

  @Test
  void placeAndDateMayStandBehindALongSubject() {
    var header =
        read(
            """
            ỦY
            BAN NHÂN DÂN
            TỈNH SÔNG LAM
            --------

            Số: 318/UBND-TH
            V/v đôn đốc sửa chữa
            kho lưu trữ của các sở, ban, ngành và ủy ban nhân dân các xã, phường trước mùa mưa bão

            Sông
            Lam, ngày 28 tháng 10 năm 2025

            Kính gửi:

            - Các sở, ban, ngành tỉnh;
            - Ủy ban nhân dân các xã, phường.

            Trên cơ sở đề nghị của Sở Nội vụ, Chủ tịch Ủy ban nhân dân tỉnh có ý kiến như sau:
            1. Các sở kiểm tra mái kho.
            """);

    assertThat(header.place()).isEqualTo("Sông Lam");
    assertThat(header.date()).isEqualTo(LocalDate.of(2025, 10, 28));
    assertThat(header.onBehalfOf()).isEqualTo("Chủ tịch Ủy ban nhân dân tỉnh");
  }

  @Test
  void thePostKeepsItsOwnLetters() {
    var header =
        read(
            """
            BỘ VẬN TẢI
            Số: 7/CĐ-BVT
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TP. Sông Lam, ngày 14 tháng 9 năm 2024
            CÔNG ĐIỆN
            Về việc bảo đảm an toàn cầu phao
            1. Các sở kiểm tra cầu phao.
            KT. BỘ TRƯỞNG
            THỨ TRƯỞNG
            Phan Thị Thắm
            """);

    assertSigned(header, "KT.", "Bộ trưởng", "Thứ trưởng", "Phan Thị Thắm");
    assertThat(header.place()).isEqualTo("TP. Sông Lam");
  }

  @Test
  void leavesOutANumberAndADayThatAreStillBlank() {
    var header =
        read(
            """
            TỈNH ỦY SÔNG LAM
            ỦY BAN KIỂM TRA
            *
            Số:     -HD/UBKTTU

            ĐẢNG CỘNG SẢN VIỆT NAM
            Sông Lam, ngày    tháng 9 năm 2024

            HƯỚNG DẪN
            công tác giám sát;
            lập hồ sơ giám sát
            -----

            I. YÊU CẦU

            Lập sổ theo dõi.
            """);

    assertThat(header.symbol()).isNull();
    assertThat(header.date()).isNull();
    assertThat(header.place()).isEqualTo("Sông Lam");
    assertThat(header.issuer()).isEqualTo("Ủy ban Kiểm tra Tỉnh ủy Sông Lam");
    assertThat(header.title()).isEqualTo("công tác giám sát; lập hồ sơ giám sát");
  }

  @Test
  void namesAnOfficeAfterTheBodyAboveIt() {
    var header =
        read(
            """
                 ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                  TỈNH SÔNG LAM                    Độc lập - Tự do - Hạnh phúc
                    VĂN PHÒNG
                  Số: 15/TB-VP               Sông Lam, ngày 19 tháng 5 năm 2024

                                      THÔNG BÁO
             Kết luận của Phó Chủ tịch Ủy ban nhân dân tỉnh Đỗ Văn Khiêm tại cuộc họp

               Phó Chủ tịch Ủy ban nhân dân tỉnh kết luận như sau:

               1. Giao Sở Xây dựng lập kế hoạch.

               Văn phòng Ủy ban nhân dân tỉnh thông báo để các cơ quan biết, thực hiện.
            """);

    assertThat(header.issuer()).isEqualTo("Văn phòng Ủy ban nhân dân tỉnh Sông Lam");
    assertThat(header.onBehalfOf()).isEqualTo("Phó Chủ tịch Ủy ban nhân dân tỉnh Đỗ Văn Khiêm");
  }

  @Test
  void readsAKindThatLostItsCapitals() {
    var header =
        read(
            """
            Bộ Công nghiệp            cộng hòa xã hội chủ nghĩa việt nam
                -:-                        Độc lập - Tự do - Hạnh phúc
            SỐ: 12/2001/TT-BCN         -------------------------
                                       Sông Lam, ngày 18 tháng 1 năm 2001

            thông tư

            Hướng dẫn kiểm tra lò hơi

            Căn cứ Nghị định của Chính phủ;

            I. Phạm vi

            PAGE 2
            """);

    assertThat(header.kind()).isEqualTo("TT");
    assertThat(header.issuer()).isEqualTo("Bộ Công nghiệp");
    assertThat(header.place()).isEqualTo("Sông Lam");
    assertThat(header.title()).isEqualTo("Hướng dẫn kiểm tra lò hơi");
    assertThat(header.signatory()).isNull();
  }

  @Test
  void findsWhoDecidesBelowABlankLine() {
    var header =
        read(
            """
            ỦY BAN NHÂN DÂN
            XÃ SÔNG LAM
            Số: 31/QĐ-UBND
            Sông Lam, ngày 12 tháng 02 năm 2024

            QUYẾT ĐỊNH
            Về việc ban hành Kế hoạch chuyển đổi số

            CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ

            Căn cứ Luật Nhà ở;

            QUYẾT ĐỊNH:

            Điều 1. Ban hành Kế hoạch.
            """);

    assertThat(header.title()).isEqualTo("Về việc ban hành Kế hoạch chuyển đổi số");
    assertThat(header.onBehalfOf()).isEqualTo("Chủ tịch Ủy ban nhân dân xã");
  }

  @Test
  void readsADecisionWhoseColumnsRunTogether() {
    var header =
        read(
            """
            ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TỈNH SÔNG LAM Độc lập - Tự do - Hạnh phúc
            Số: 88/QĐ-UBND Sông Lam, ngày 12 tháng 6 năm 2024
            QUYẾT ĐỊNH
            Về việc thành lập Tổ công tác rà soát nhà ở
            CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
            Căn cứ Luật Nhà ở;
            QUYẾT ĐỊNH:
            Điều 1. Thành lập Tổ công tác.
            Nơi nhận:
            - Như Điều 1;
            - Lưu: VT.
            CHỦ TỊCH
            Nguyễn Hữu Dũng
            """);

    assertThat(header.kind()).isEqualTo("QĐ");
    assertThat(header.issuer()).isEqualTo("Ủy ban nhân dân tỉnh Sông Lam");
    assertThat(header.onBehalfOf()).isEqualTo("Chủ tịch Ủy ban nhân dân tỉnh");
    assertThat(header.place()).isEqualTo("Sông Lam");
    assertThat(header.title()).isEqualTo("Về việc thành lập Tổ công tác rà soát nhà ở");
    assertSigned(header, null, null, "Chủ tịch", "Nguyễn Hữu Dũng");
  }

  @Test
  void recipientsAndSignatureMayShareALineOrATable() {
    var run =
        read(
            """
            BÁO CÁO
            Kết quả công tác năm

            1. Đã làm tốt.

            Nơi nhận: TM. ỦY BAN NHÂN DÂN
            - Bộ Nội vụ; KT. CHỦ TỊCH
            - TT Tỉnh ủy; PHÓ CHỦ TỊCH
            - Lưu: VT, TH. Trần Văn Bảo
            """);
    assertThat(run.recipients()).containsExactly("Bộ Nội vụ", "TT Tỉnh ủy", "Lưu: VT, TH");
    assertSigned(run, "TM.", "Ủy ban nhân dân", "Phó Chủ tịch", "Trần Văn Bảo");

    var table =
        read(
            """
            BÁO CÁO
            Kết quả công tác năm

            1. Đã làm tốt.

            | **Nơi nhận:** | **TL. CHỦ TỊCH** |
            |----|----|
            | - Như trên;<br>- Sở Nội vụ;<br>- Lưu: VT. | **CHÁNH VĂN PHÒNG**<br><br>**Trần Văn Bảo** |
            """);
    assertThat(table.recipients()).containsExactly("Như trên", "Sở Nội vụ", "Lưu: VT");
    assertSigned(table, "TL.", "Chủ tịch", "Chánh Văn phòng", "Trần Văn Bảo");
  }

  @Test
  void aStampAndACutSymbolAreNoPartOfTheIssuer() {
    var header =
        read(
            """
            UBND TỈNH HẢI SƠN
            THANH TRA TỈNH
            Số: 451/TB-
            TTTINH

            Hải Sơn, ngày 25
            tháng 11 năm 2025

            | ĐẾN | Số: 4417 | Ngày: 22/11/25 |

            THÔNG BÁO
            Kết quả kiểm tra
            """);
    assertThat(header.issuer()).isEqualTo("Thanh tra tỉnh Hải Sơn");
    assertThat(header.symbol()).isEqualTo("451/TB-TTTINH");
  }

  @Test
  void aLetterWithoutHeaderIsKnownByItsAddressees() {
    var header =
        read(
            """
            Kính gửi: Ủy ban nhân dân các xã.

            Qua kiểm tra, Sở Xây dựng đề nghị các xã thực hiện như sau:

            1. Kiểm tra việc thực hiện Chỉ thị số
            08/CT-UBND, gửi kết quả trước ngày 15 tháng 12 năm 2025.
            """);
    assertThat(header.kind()).isEqualTo("CV");
    assertThat(header.symbol()).isNull();
    assertThat(header.date()).isNull();
    assertThat(header.issuer()).isEqualTo("Sở Xây dựng");
  }

  @Test
  void readsAPartyNoticeWithMixedRecipientsAndSignature() {
    var header =
        read(
            """
            HUYỆN ỦY BÃI DÀI
            ĐẢNG CỘNG SẢN VIỆT NAM

            *
            Bãi Dài, ngày 05 tháng 4 năm 2021


            Số 31-TB/HU

            THÔNG BÁO

            KẾT LUẬN CỦA BAN THƯỜNG VỤ HUYỆN ỦY
            về kết quả giám sát công tác thư viện

            ______
            Sau khi nghe báo cáo, Ban Thường vụ Huyện ủy kết luận như sau:

            1. Kết quả

            Các xã đã mở thư viện.

            Nơi nhận:
            T/M BAN THƯỜNG VỤ
            - Thường trực Tỉnh ủy,
            BÍ THƯ

            - Các ban,
            đảng ủy trực thuộc,

            (Đã ký)

            - Lưu Văn phòng Huyện ủy.

            Lò Văn Hinh
            """);

    assertThat(header.kind()).isEqualTo("TB");
    assertThat(header.symbol()).isEqualTo("31-TB/HU");
    assertThat(header.issuer()).isEqualTo("Huyện ủy Bãi Dài");
    assertThat(header.onBehalfOf()).isEqualTo("Ban Thường vụ Huyện ủy");
    assertThat(header.title())
        .isEqualTo("Kết luận của Ban Thường vụ Huyện ủy về kết quả giám sát công tác thư viện");
    assertThat(header.recipients())
        .containsExactly(
            "Thường trực Tỉnh ủy", "Các ban, đảng ủy trực thuộc", "Lưu Văn phòng Huyện ủy");
    assertSigned(header, "T/M", "Ban Thường vụ", "Bí thư", "Lò Văn Hinh");
  }

  @Test
  void theSignatureSaysForWhomTheCommitteeSpeaksWhereTheWordsDoNot() {
    var header =
        read(
            """
            HUYỆN ỦY BÃI DÀI
            *
            Số 09-NQ/HU

            ĐẢNG CỘNG SẢN VIỆT NAM
            Bãi Dài, ngày 30 tháng 9 năm 2025

            NGHỊ QUYẾT
            về phát triển nghề muối

            I- TÌNH HÌNH

            Nghề muối còn khó khăn.

            T/M BAN CHẤP HÀNH
            BÍ THƯ

            Lò Văn Hinh
            """);

    assertThat(header.onBehalfOf()).isEqualTo("Ban Chấp hành Đảng bộ huyện");
  }

  @Test
  void whoDecidesMayStandOnOneLineWithTheDecision() {
    var header =
        read(
            """
            ĐẢNG ỦY XÃ BẾN NỨA
            *
            Số 77-QĐ/ĐU

            ĐẢNG CỘNG SẢN VIỆT NAM
            Bến Nứa, ngày 12 tháng 11 năm 2025

            QUYẾT ĐỊNH
            khen thưởng chi bộ

            - Căn cứ Điều lệ Đảng Cộng sản Việt Nam;

            BAN THƯỜNG VỤ ĐẢNG ỦY QUYẾT ĐỊNH

            Điều 1. Khen thưởng Chi bộ thôn 3.
            """);

    assertThat(header.onBehalfOf()).isEqualTo("Ban Thường vụ Đảng ủy");
  }

  @Test
  void whoCallsItselfByItsShortNameSpeaksForNobodyElse() {
    var header =
        read(
            """
            UBND TỈNH BẾN NỨA
            SỞ GIÁO DỤC VÀ ĐÀO TẠO

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Số: 2947/SGDĐT-VP
            Bến Nứa, ngày 02 tháng 12 năm 2025

            Kính gửi: Các trường trung học phổ thông

            Qua theo dõi, Sở GD&ĐT có ý kiến như sau:

            1. Các trường rà soát cơ sở vật chất.
            """);

    assertThat(header.issuer()).isEqualTo("Sở Giáo dục và Đào tạo tỉnh Bến Nứa");
    assertThat(header.onBehalfOf()).isNull();
  }

  @Test
  void theHeadOfAnInspectorateWhoConcludesSpeaksAsOtherHeadsDo() {
    var header =
        read(
            """
            UBND TỈNH BẾN NỨA
            THANH TRA TỈNH

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Số: 17/KL-TTr
            Bến Nứa, ngày 02 tháng 12 năm 2025

            KẾT LUẬN THANH TRA
            Việc quản lý, sử dụng nhà công vụ tại Sở Xây dựng

            Xét báo cáo của Trưởng đoàn thanh tra, Chánh Thanh tra tỉnh kết luận như sau:

            I. KẾT QUẢ THANH TRA
            """);

    assertThat(header.issuer()).isEqualTo("Thanh tra tỉnh Bến Nứa");
    assertThat(header.onBehalfOf()).isEqualTo("Chánh Thanh tra tỉnh");
  }

  @Test
  void theBodyThatSpeaksIsTheIssuerWhereNoneIsPrinted() {
    var header =
        read(
            """
            BÁO CÁO

            Kết quả một năm đọc sách

            Thực hiện Kế hoạch số 7-KH/HU, Ban Thường vụ Huyện ủy báo cáo như sau:

            1. Kết quả

            Đã mở mười thư viện.
            """);

    assertThat(header.issuer()).isEqualTo("Ban Thường vụ Huyện ủy");
    assertThat(header.title()).isEqualTo("Kết quả một năm đọc sách");
    assertThat(header.signatory()).isNull();
  }

  @Test
  void aBodyWhoseNameIsBrokenOverTwoLinesIsOneBody() {
    assertThat(
            read("THỦ TƯỚNG\nCHÍNH PHỦ\n-----\n\nSố: 3/CT-TTg\n\nCHỈ THỊ\n\nVỀ TRỒNG CÂY\n\nYêu cầu:")
                .issuer())
        .isEqualTo("Thủ tướng Chính phủ");
    assertThat(
            read("BỘ\nCÔNG AN\n-----\n\nSố: 3/TB-BCA\n\nTHÔNG BÁO\n\nLịch trực\n\nCác phòng trực.")
                .issuer())
        .isEqualTo("Bộ Công an");
  }

  @Test
  void ofTwoBodiesTheLowerOneIssuesUnderTheNameTheTextGivesIt() {
    assertThat(
            read("""
            BAN CHẤP HÀNH TRUNG ƯƠNG
            VĂN PHÒNG
            *
            Số 12-TB/VPTW

            THÔNG BÁO

            Lịch trực

            Văn phòng Trung ương Đảng thông báo lịch trực của các phòng như sau.
            """)
                .issuer())
        .isEqualTo("Văn phòng Trung ương Đảng");
    assertThat(
            read("""
            ĐẢNG BỘ TỈNH SÔNG LAM
            HUYỆN ỦY BÃI DÀI
            *
            Số 12-TB/HU

            THÔNG BÁO

            Lịch trực

            Các phòng trực theo lịch.
            """)
                .issuer())
        .isEqualTo("Huyện ủy Bãi Dài");
  }

  @Test
  void placeAndDateMayStandRightBelowTheSubject() {
    var header =
        read(
            """
            ỦY BAN NHÂN DÂN
            HUYỆN BÃI DÀI
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 85/UBND-VH
            V/v mở cửa
            thư viện xã
            Bãi
            Dài, ngày 3 tháng 6 năm 2024
            Kính gửi: Các xã.
            Đề nghị các xã mở cửa thư viện./.
            Nơi nhận:
            - Như trên.
            CHỦ TỊCH
            Nông
            Thị Hiền
            """);

    assertThat(header.title()).isEqualTo("V/v mở cửa thư viện xã");
    assertThat(header.place()).isEqualTo("Bãi Dài");
    assertThat(header.date()).isEqualTo(LocalDate.of(2024, 6, 3));
    assertSigned(header, null, null, "Chủ tịch", "Nông Thị Hiền");
  }

  @Test
  void placeAndDateMayStandAboveTheSignature() {
    var header =
        read(
            """
            BÁO CÁO

            Kết quả trồng cây

            Các xã đã trồng cây.

            Nơi nhận:
            - Lưu văn phòng.

            Bãi Dài, ngày 7 tháng 8 năm 2022
            T/M CHI ỦY
            BÍ THƯ
            Hà Văn Sáng
            """);

    assertThat(header.place()).isEqualTo("Bãi Dài");
    assertThat(header.date()).isEqualTo(LocalDate.of(2022, 8, 7));
    assertThat(header.recipients()).containsExactly("Lưu văn phòng");
    assertSigned(header, "T/M", "Chi ủy", "Bí thư", "Hà Văn Sáng");
  }

  @Test
  void theFirstCapacityCountsAndThePostOfThePersonWhoSigns() {
    var header =
        read(
            """
            KẾ HOẠCH
            TRỒNG CÂY

            Xã trồng cây.

            Nơi nhận:
            - Lưu: VT.
            08 BẢN

            TM. ỦY BAN
            NHÂN DÂN
            KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH
            TRẦN VĂN SÁNG
            """);

    assertThat(header.recipients()).containsExactly("Lưu: VT");
    assertSigned(header, "TM.", "Ủy ban nhân dân", "Phó Chủ tịch", "Trần Văn Sáng");
  }

  @Test
  void warnsOfWhatIsMissingOrDoesNotFit() {
    assertThat(warnings("")).containsExactly("NO_TEXT");
    assertThat(warnings("Hôm qua tôi xem lại bảng tiến độ.")).containsExactly("NO_HEADER");
    assertThat(
            warnings(
                """
                Số 40-KH/TU
                Sông Lam, ngày 31 tháng 2 năm 2020

                CHỈ THỊ

                về tiết kiệm

                Các xã tiết kiệm điện.
                """))
        .startsWith("KIND_AND_SYMBOL_DISAGREE", "DATE_UNREADABLE", "SIGNATORY_MISSING");
    assertThat(warnings("THÔNG BÁO\n\nLịch trực hè\n\nCác phòng trực theo lịch.\n"))
        .startsWith("SYMBOL_MISSING", "DATE_MISSING", "SIGNATORY_MISSING");
  }

  private static List<String> warnings(String text) {
    return DocumentReader.standard().read(text).warnings().stream()
        .map(Extraction.Warning::code)
        .toList();
  }

  private static void assertSigned(
      Extraction.Header header,
      @Nullable String capacity,
      @Nullable String body,
      String role,
      String name) {
    var signatory = Objects.requireNonNull(header.signatory());
    assertThat(signatory.capacity()).isEqualTo(capacity);
    assertThat(signatory.body()).isEqualTo(body);
    assertThat(signatory.role()).isEqualTo(role);
    assertThat(signatory.name()).isEqualTo(name);
  }

  private static Extraction.Header read(String text) {
    return DocumentReader.standard().read(text).document();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SỞ NỘI VỤ | Sở Nội vụ
          SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH | Sở Văn hóa, Thể thao và Du lịch
          BỘ CÔNG THƯƠNG | Bộ Công Thương
          BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH ỦY | Ban Tuyên giáo và Dân vận Tỉnh ủy
          PHÒNG VĂN HÓA - XÃ HỘI | Phòng Văn hóa - Xã hội
          BAN NHÂN DÂN THÔN ĐÔNG | Ban nhân dân thôn Đông
          TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ | Trung tâm Phục vụ hành chính công xã
          BỘ CHỈ HUY QUÂN SỰ TỈNH | Bộ Chỉ huy Quân sự tỉnh
          ĐẢNG ỦY SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG | Đảng ủy Sở Nông nghiệp và Môi trường
          """)
  void aBodyThatTheTextNamesNowhereElseHasItsOfficialCase(String capitals, String name) {
    var layout = Layout.of(capitals + "\n\nKẾ HOẠCH\n\nNội dung.", Lexicon.STANDARD);
    assertThat(OrdinaryCase.of(layout.paragraphs(), Lexicon.STANDARD).name(capitals))
        .isEqualTo(name);
  }

  /** Marks between the words of a post, in place of blanks, are left as they stand. */
  @ParameterizedTest
  @CsvSource({
    "TỔNG-GIÁM ĐỐC, Tổng-giám đốc",
    "PHÓ TỔNG-GIÁM-ĐỐC, Phó tổng-giám-đốc",
    "TỔNG GIÁM ĐỐC, Tổng Giám đốc",
  })
  void aPostWithMarksBetweenItsWordsIsRead(String printed, String role) {
    var text =
        """
        TỔNG CÔNG TY CẤP NƯỚC MÂY CAO
        Số: 12/TB-CN
        Mây Cao, ngày 04 tháng 3 năm 2026

        THÔNG BÁO
        Lịch trực

        1. Các xí nghiệp lập lịch trực trước ngày 10/3/2026.

        Nơi nhận:
        - Các xí nghiệp;
        - Lưu: VT.

        %s

        Lê Thị Thu Sương
        """
            .formatted(printed);
    assertThat(Objects.requireNonNull(read(text).signatory()).role()).isEqualTo(role);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "V/v sửa chữa kho lưu trữ\n\nKính gửi: Các xã, phường.",
        "**V/v sửa chữa kho lưu trữ**\n\n**Kính gửi:**\n\n* Các xã, phường;\n* Sở Nội vụ.",
      })
  void aLetterOfWhichOnlyTheSubjectWasKeptIsALetter(String top) {
    var header =
        read(
            top
                + """


                Qua kiểm tra, Ủy ban nhân dân tỉnh Sông Lam có ý kiến như sau:

                1. Các xã kiểm tra mái kho trước ngày 05/11/2025.
                """);

    assertThat(header.kind()).isEqualTo("CV");
    assertThat(header.title()).isEqualTo("V/v sửa chữa kho lưu trữ");
    assertThat(header.issuer()).isEqualTo("Ủy ban nhân dân tỉnh Sông Lam");
  }
}
