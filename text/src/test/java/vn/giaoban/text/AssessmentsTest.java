package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paragraphs assess, and which way, where no heading says so. */
class AssessmentsTest {

  private static final String DIRECTIVE =
      """
      TỈNH ỦY HẢI SƠN
      *
      Số 12-CT/TU
      Hải Sơn, ngày 10 tháng 7 năm 2025

      CHỈ THỊ
      của Ban Thường vụ Tỉnh ủy về quản lý đất đai

      """;

  private static final String ORDERS =
      """


      Ban Thường vụ Tỉnh ủy yêu cầu:

      1. Các cấp ủy rà soát các dự án chậm tiến độ, hoàn thành trước ngày 30/9/2025.
      """;

  private static Extraction read(String text) {
    return DocumentReader.standard().read(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Qua nhiều năm thực hiện Chỉ thị 09, công tác đo đạc đi vào nền nếp, hồ sơ được bảo quản tốt.|STRENGTH",
        "Năm 2024, sau 09 tháng vận hành cổng dịch vụ, hồ sơ đất đai được giải quyết kịp thời.|STRENGTH",
        "Riêng huyện Vân Lũng đã sớm hoàn thành hồ sơ, được Trung ương biểu dương.|STRENGTH",
        "Thực hiện Luật Đất đai số 31/2024/QH15, công tác đo đạc những năm qua đã đi vào nền nếp.|STRENGTH",
        "Việc đăng ký đất ở một số nơi chưa nghiêm: tỷ lệ cấp sổ tại Vân Lũng mới đạt dưới 35%.|LIMITATION",
        "Song, ở một số nơi đất lúa bị san lấp trái phép, nhất là ở xã Đồng Lũng.|LIMITATION",
        "Một số chủ mỏ khai thác vượt công suất, không lắp đặt trạm cân (mỏ đá Núi Voi).|LIMITATION",
        "Một số chủ đầu tư nhận đất nhưng không đưa vào sử dụng, để bỏ hoang.|LIMITATION",
        "Công tác tiếp dân bị xem nhẹ; hồ sơ tại xã Đồng Lũng thất lạc.|LIMITATION",
        "Qua theo dõi, nề nếp tiếp dân ở cơ sở từng bước đi vào thực chất, người dân phấn khởi.|STRENGTH",
        "Đáng nói là hồ sơ tách thửa đến nay ùn ứ, dân đi lại năm lần bảy lượt.|LIMITATION",
        "Tình trạng trên bắt nguồn từ chỗ một số bí thư ngại đối thoại.|CAUSE",
        "Sở dĩ như vậy là do cơ quan tham mưu thẩm định chưa kỹ.|CAUSE",
      })
  void anOpeningParagraphSaysWhatIsGoodOrWrong(String paragraph, FindingKind kind) {
    var read = read(DIRECTIVE + paragraph + ORDERS);

    assertThat(read.findings()).extracting(Extraction.Finding::kind).containsExactly(kind);
    assertThat(read.requirements()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tuy nhiên, mưa lũ kéo dài ngay sau bão đã gây thiệt hại nặng nề về nhà cửa.",
        "Chiều ngày 03 tháng 7 năm 2025, đồng chí Bí thư chủ trì cuộc họp về khai thác không báo cáo.",
      })
  void weatherAndMeetingsAreNoShortfall(String paragraph) {
    assertThat(read(DIRECTIVE + paragraph + ORDERS).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sau 2 năm, thành phố đã bàn giao 86% diện tích.|STRENGTH",
        "Hiện nay, còn 05 mỏ đá chưa được cấp phép, nhà thầu thi công cầm chừng.|LIMITATION",
      })
  void amongOrdersAParagraphMayLookBack(String paragraph, FindingKind kind) {
    var read =
        read(
            DIRECTIVE
                + "Ban Thường vụ Tỉnh ủy yêu cầu:\n\n1. "
                + paragraph
                + "\n\n2. Các cấp ủy rà soát các dự án.\n");

    assertThat(read.findings()).extracting(Extraction.Finding::kind).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chi bộ tự phát hiện, xử lý 02 trường hợp vi phạm.|STRENGTH",
        "Đã kiểm tra 11 chi bộ, chủ yếu ở Nhà Thiếu nhi; kết luận chỉ rõ ưu điểm, khuyết điểm.|STRENGTH",
        "Tỷ lệ hồ sơ trễ hẹn còn ở mức cao.|LIMITATION",
        "Có nơi bố trí công chức không đúng chuyên môn trong thời gian dài.|LIMITATION",
        "Còn 05 thôn \"trắng\" đảng viên, nguồn phát triển được rà soát kịp thời.|LIMITATION",
        "Lượng bụi tăng, việc khám bệnh chưa được giải quyết kịp thời.|LIMITATION",
        "Mô hình \"Tuần lễ không rác\" lan rộng ở nhiều tổ dân phố.|STRENGTH",
        "Bệnh viện bảo đảm điều trị, không để xảy ra tử vong.|STRENGTH",
        "Khắc phục khuyết điểm của kỳ trước, 100% chi bộ gửi báo cáo đúng hạn.|STRENGTH",
        "Công tác phối hợp giữa hai cơ quan rời rạc, mạnh ai nấy làm.|LIMITATION",
        "Có 03 xã không bố trí kinh phí.|LIMITATION",
        "Ghi nhận cách làm của xã Đồng Lũng: trả kết quả tại nhà, không thu phí.|STRENGTH",
        "Quy chế dân chủ thực hiện nửa vời, để dân kêu ca.|LIMITATION",
        "Xếp loại còn “dĩ hòa vi quý”.|LIMITATION",
        "Về chủ quan, người đứng đầu thiếu sâu sát.|CAUSE",
        "Những thiếu sót nêu trên phần lớn do cán bộ ngại va chạm.|CAUSE",
      })
  void wordsAreWeighedByWhatTheyMean(String paragraph, FindingKind kind) {
    var read = read(DIRECTIVE + "1. Đánh giá tình hình\n\n- " + paragraph + "\n");

    assertThat(read.findings()).extracting(Extraction.Finding::kind).containsExactly(kind);
  }

  @Test
  void aListGoesOnAsItBegan() {
    var read =
        read(
            DIRECTIVE
                + """
                1. Đánh giá tình hình

                - Nhiều chi bộ làm tốt, nền nếp được giữ vững.

                - Hai xã còn chậm, lúng túng trong điều hành.

                - Trong quý I, ba chi bộ họp ghép với thôn bên.
                """);

    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.STRENGTH, FindingKind.LIMITATION, FindingKind.LIMITATION);
  }

  @Test
  void weatherIsNoFinding() {
    var nature = "Vừa qua, hai cơn bão liên tiếp đã gây thiệt hại lớn về tài sản.";

    assertThat(read(DIRECTIVE + nature + ORDERS).findings()).isEmpty();
  }

  @Test
  void aSentenceSaysThatWhatFollowsIsAnAssessment() {
    var read =
        read(
            DIRECTIVE
                + """
                Qua kiểm tra tại 12 đơn vị, Ban Thường vụ Tỉnh ủy đánh giá như sau:

                Các cấp ủy quán triệt sâu rộng, xây dựng kế hoạch sát thực tế.

                Tuy nhiên, vẫn bộc lộ một số thiếu sót cần sửa ngay:

                - Đảng ủy xã Đồng Lũng gửi đề án muộn 10 ngày.

                - Ba chi bộ họp ghép.

                Ban Thường vụ Tỉnh ủy yêu cầu:

                - Đảng ủy xã Đồng Lũng gửi đề án trước ngày 30/8/2025.
                """);

    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.STRENGTH, FindingKind.LIMITATION, FindingKind.LIMITATION);
    assertThat(read.requirements()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Những việc đã làm được,STRENGTH",
    "Những việc chưa làm được,LIMITATION",
    "Mặt chưa được,LIMITATION",
    "Các sai phạm qua thanh tra,LIMITATION",
  })
  void aHeadingSaysWhichWayItsPartAssesses(String title, FindingKind kind) {
    var read = read(DIRECTIVE + "1. " + title + "\n\n- Chi bộ thôn Đông họp hằng tháng.\n");

    assertThat(read.findings()).extracting(Extraction.Finding::kind).containsExactly(kind);
  }

  @Test
  void whomAPartIsAboutDoesNotSayThatItAssesses() {
    var read =
        read(
            DIRECTIVE
                + """
                IV. YÊU CẦU

                1. Đối với các đảng ủy có hạn chế, khuyết điểm

                a) Đảng ủy xã Đồng Lũng kiểm điểm trách nhiệm, báo cáo trước ngày 30/8/2025.
                """);

    assertThat(read.findings()).isEmpty();
    assertThat(read.requirements()).hasSize(1);
  }

  @Test
  void thePartAboveAssessesAlsoWhereMoneyIsTheSubject() {
    var read =
        read(
            DIRECTIVE
                + """
                II. KẾT QUẢ KIỂM TRA

                1. Công tác quản lý kinh phí

                1.1. UBND xã Đồng Lũng mở sổ sách đầy đủ, không phát hiện sai phạm.

                Tên công trình

                4.880,0
                """);

    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.STRENGTH);
  }

  @Test
  void aShortFirstLineBeginsAParagraphBehindAFullLine() {
    var read =
        read(
            """
            TỈNH ỦY HẢI SƠN
            *
            Số 12-CT/TU
            Hải Sơn, ngày 10 tháng 7 năm 2025

            CHỈ THỊ
            của Ban Thường vụ Tỉnh ủy về quản lý đất đai

            Thời gian qua, các cấp ủy đã kịp thời lãnh đạo công tác đo đạc, cấp giấy chứng
            nhận cho người dân trên địa bàn toàn tỉnh, nhiều nơi hoàn thành trước thời hạn
            được giao, tạo thuận lợi cho tổ chức và cá nhân trong quản lý, sử dụng đất đai.
            Tuy nhiên, ở một số xã
            hồ sơ còn chậm được giải quyết, người dân phải đi lại nhiều lần, cán bộ địa chính
            chưa nắm chắc quy định mới của pháp luật.
            """);

    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.STRENGTH, FindingKind.LIMITATION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nguyên do là Ban Quản lý chợ kiểm tra không thường xuyên.|CAUSE",
        "Có nguyên nhân khách quan là địa bàn rộng, song chủ quan vẫn là chính.|CAUSE",
        "Một trong những nguyên nhân là công tác phối hợp còn lỏng lẻo.|CAUSE",
        "Để xảy ra những việc trên là do Phòng Quản trị không có kế hoạch bảo trì.|CAUSE",
        "Sự việc trên bắt nguồn từ việc giao khoán hết cho nhà thầu.|CAUSE",
        "Nhiều cơ sở không ngại khó khăn, hoàn thành công việc sớm.|STRENGTH",
        "Cán bộ xã bám dân, bám bản, không quản ngày đêm khắc phục sự cố.|STRENGTH",
        "Vướng mắc về mặt bằng được tháo gỡ, dự án về đích sớm ba tháng.|STRENGTH",
        "Vướng mắc về mặt bằng chưa được tháo gỡ, dự án đứng yên.|LIMITATION",
        "Tai nạn lao động tăng 3 vụ.|LIMITATION",
        "Tuy nhiên, vỉa hè bị hàng quán chiếm dụng, rác phơi trước cổng chợ.|LIMITATION",
        "Song, nhà thầu bỏ dở giữa chừng, người dân phải đi vòng.|LIMITATION",
      })
  void whereAPartAssessesTheWordsSayWhichWay(String paragraph, FindingKind kind) {
    var read = read(DIRECTIVE + "I. ĐÁNH GIÁ CHUNG\n\n" + paragraph);

    assertThat(read.findings()).extracting(Extraction.Finding::kind).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I. NHỮNG ĐIỂM THANH TRA SỞ ĐÃ CHỈ RA|Kho vật tư để thuốc hết hạn.|LIMITATION",
        "I. BỐI CẢNH|Sau nửa năm sáp nhập, bộ máy nhanh chóng đi vào nền nếp, tư tưởng ổn định.|STRENGTH",
        "I. ĐẶC ĐIỂM TÌNH HÌNH|Hiện còn hai vụ việc kéo dài, chưa được giải quyết đúng hạn.|LIMITATION",
        "I. ĐẶC ĐIỂM TÌNH HÌNH|Sau tám năm sáp nhập, nền nếp hội họp được giữ vững, công việc thông suốt.|STRENGTH",
        "II. KẾT QUẢ|Nền nếp hội họp được giữ vững; các chi bộ có sản phẩm cụ thể.|STRENGTH",
        "I. BỐI CẢNH|Tuy vậy, kỹ năng số của cán bộ còn hạn chế.|LIMITATION",
      })
  void headingsThatTellWhatWasSeenOrHowThingsStand(
      String heading, String paragraph, FindingKind kind) {
    var read = read(DIRECTIVE + heading + "\n\n" + paragraph);

    assertThat(read.findings()).extracting(Extraction.Finding::kind).containsExactly(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ƯU, KHUYẾT ĐIỂM",
        "KẾT QUẢ VÀ TỒN TẠI",
        "MẶT ĐƯỢC VÀ CHƯA ĐƯỢC",
        "CÁI ĐƯỢC, CÁI CHƯA ĐƯỢC",
        "NHẬN ĐỊNH CHUNG",
        "HIỆN TRẠNG",
        "NHỮNG VẤN ĐỀ ĐẶT RA",
        "MỘT SỐ VẤN ĐỀ CẦN QUAN TÂM",
        "KẾT LUẬN KIỂM TRA",
        "SƠ KẾT 6 THÁNG ĐẦU NĂM",
        "NỘI DUNG VÀ KẾT QUẢ",
      })
  void headingsUnderWhichGoodAndBadIsTold(String heading) {
    assertThat(kindsUnder(heading))
        .containsExactly(FindingKind.STRENGTH, FindingKind.LIMITATION, FindingKind.CAUSE);
  }

  @ParameterizedTest
  @CsvSource({
    "NHỮNG VIỆC ĐÃ LÀM, STRENGTH",
    "DẤU ẤN NỔI BẬT, STRENGTH",
    "BIỂU DƯƠNG, STRENGTH",
    "ĐIỂM NGHẼN, LIMITATION",
    "CÁC SAI SÓT PHÁT HIỆN, LIMITATION",
    "NHỮNG TỒN ĐỌNG, LIMITATION",
    "PHÊ BÌNH, LIMITATION",
  })
  void headingsUnderWhichOneOfThemIsTold(String heading, FindingKind kind) {
    assertThat(kindsUnder(heading)).containsExactly(kind, kind, FindingKind.CAUSE);
  }

  private static List<FindingKind> kindsUnder(String heading) {
    return read(
            DIRECTIVE
                + "I. "
                + heading
                + """


                1. Đảng ủy xã Đồng Lũng duy trì lịch tiếp dân, giải quyết dứt điểm 12 đơn thư.

                2. Đảng ủy xã Vân Khê bỏ lịch tiếp dân ba tháng; sổ theo dõi ghi chép sơ sài.

                3. Tình trạng trên do người đứng đầu thiếu trách nhiệm.
                """)
        .findings()
        .stream()
        .map(Extraction.Finding::kind)
        .toList();
  }

  @Test
  void factsAndDutiesAreNoAssessment() {
    var read =
        read(
            DIRECTIVE
                + """
                I. ĐẶC ĐIỂM TÌNH HÌNH

                Giai đoạn 2022 - 2024, tổng kinh phí được giao là 148 triệu đồng.

                II. NHIỆM VỤ

                Sáu tháng một lần, các chi bộ báo cáo Đảng ủy kết quả thực hiện.
                """);

    assertThat(read.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ban Thường vụ Huyện ủy đánh giá, từ khi có Nghị quyết số 06-NQ/HU, bộ mặt phố chợ đã khang trang hơn, được người dân khen ngợi.",
        "Đáng ghi nhận là Câu lạc bộ Cựu giáo chức phường vẫn kiên trì đứng gác cổng trường.",
        "Nổi bật là xã Đồng Lũng về đích nông thôn mới.",
      })
  void whoeverSpeaksSaysThatItIsPraise(String paragraph) {
    var read = read(DIRECTIVE + paragraph + ORDERS);

    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.STRENGTH);
  }

  @Test
  void aListShowsWhatItsSentenceSays() {
    var read =
        read(
            DIRECTIVE
                + """
                Tuy vậy, việc quản lý đất công chuyển biến chưa đều, thể hiện ở các mặt sau:

                - Trụ sở cũ của ba cơ quan ở phường Hà Đông Thượng bỏ trống.

                - Hội nghị, lễ kỷ niệm ở không ít nơi còn phô trương.
                """
                + ORDERS);

    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.LIMITATION, FindingKind.LIMITATION, FindingKind.LIMITATION);
    assertThat(read.requirements()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Về lãnh đạo nhiệm vụ sản xuất",
        "Trong chỉ đạo thực hiện nhiệm vụ",
        "Về công tác cán bộ và giải pháp giữ người",
      })
  void aHeadingBelowShortcomingsSaysInWhatTheyAre(String heading) {
    var read =
        read(
            DIRECTIVE
                + """
                I. HẠN CHẾ, KHUYẾT ĐIỂM

                1. %s

                - Dự án trạm bơm Đồng Trằm chậm 17 tháng, báo cáo nhiều lần không đúng.

                II. NHIỆM VỤ

                1. Giao Phòng Kinh tế rà soát hồ sơ đất đai.
                """
                    .formatted(heading));

    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.LIMITATION);
    assertThat(read.requirements()).hasSize(1);
  }

  @Test
  void whatATelegramTellsBeforeItOrdersIsNoOrder() {
    var read =
        read(
            """
            CÔNG ĐIỆN
            Về việc ứng phó bão số 7

            CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SÔNG LAM điện:

            - Giám đốc các sở: Xây dựng, Y tế;
            - Chủ tịch Ủy ban nhân dân các xã, phường.

            Trong đợt bão số 6 vừa qua, xã Hà Lam sơ tán kịp thời, được Nhân dân ghi nhận.

            Bên cạnh đó, xã Hà Vân chậm phát lệnh di dời, lúng túng khi mất điện.

            Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

            1. Sở Xây dựng kiểm tra các công trình dở dang.
            """);

    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.STRENGTH, FindingKind.LIMITATION);
    assertThat(read.document().issuer()).isEqualTo("Chủ tịch Ủy ban nhân dân tỉnh Sông Lam");
    assertThat(read.requirements()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ngoài khó khăn về vốn, nguyên nhân chính là các phòng khảo sát giá sơ sài.",
        "Cũng phải nói rằng do bản đồ cũ sai lệch nhiều mà không ít thửa phải đo lại.",
        "Thôn báo thiếu thợ, nhưng kiểm tra cho thấy chủ yếu do trưởng thôn bỏ mặc.",
        "Trách nhiệm trước hết thuộc Phòng Nội vụ, né tránh việc kiểm tra.",
        "Chậm trễ trên có lỗi của đơn vị tư vấn làm ẩu, song gốc rễ vẫn là xã ngại va chạm.",
        "Các sai phạm nêu trên có nguyên nhân từ việc buông lỏng kiểm tra.",
      })
  void aCauseNeedsNoHeadingOfCauses(String paragraph) {
    var read =
        read(
            """
            UBND HUYỆN SƠN LÂM
            Số: 15/BC-UBND
            Sơn Lâm, ngày 3 tháng 4 năm 2025

            BÁO CÁO
            kết quả đo đạc đất

            I. TỒN TẠI, HẠN CHẾ

            - Hồ sơ của xã Hà Vân còn chậm.

            -\
            """
                + " "
                + paragraph
                + "\n");

    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.LIMITATION, FindingKind.CAUSE);
  }
}
