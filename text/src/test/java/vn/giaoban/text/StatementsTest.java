package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsTest {

  private static final String NOTICE =
      """
      TỈNH ỦY LAM SƠN
      *
      Số 45-TB/TU
      Lam Sơn, ngày 10 tháng 7 năm 2023

      THÔNG BÁO
      kết luận của Ban Thường vụ Tỉnh ủy về công tác văn thư

      """;

  @Test
  void whoIsNamedLaterCountsOnlyWhereNobodyIsNamedAbove() {
    var read =
        read(
            SamplePlan.PLAN
                + """
                I. NHIỆM VỤ

                1. Tiếp tục số hóa hồ sơ; Phòng Kinh tế bàn giao tài liệu.

                II. TỔ CHỨC THỰC HIỆN

                1. Văn phòng:

                - Tiếp tục theo dõi; Phòng Kinh tế bàn giao tài liệu.
                """);

    assertThat(read.requirements())
        .extracting(Extraction.Requirement::responsible)
        .containsExactly(List.of("Phòng Kinh tế"), List.of("Văn phòng"));
  }

  @Test
  void whatWasOrderedBeforeDoesNotMakeOrdersOfWhatIsObserved() {
    var read =
        read(
            SamplePlan.PLAN
                + """
                Tháng 3, Ủy ban nhân dân tỉnh đã có văn bản yêu cầu dọn kho. Qua theo dõi, Ủy ban nhân dân tỉnh nhận thấy:

                - Sở Y tế chậm bàn giao hồ sơ, để tồn 11 mét giá.

                - Sở Nội vụ đã số hóa xong hồ sơ trước hạn.

                Ủy ban nhân dân tỉnh có ý kiến chỉ đạo như sau:

                1. Sở Y tế bàn giao hồ sơ trước ngày 05/12/2025.
                """);

    assertThat(read.requirements())
        .extracting(Extraction.Requirement::responsible)
        .containsExactly(List.of("Sở Y tế"));
    assertThat(read.findings()).hasSize(2);
  }

  @Test
  void theCloseOfMinutesOrdersNothing() {
    var read =
        read(
            SamplePlan.PLAN
                + """
                I. NHIỆM VỤ

                1. Văn phòng bàn giao hồ sơ trước ngày 05/12/2025.

                2. Biểu quyết: 12/12 đảng viên có mặt nhất trí.

                Cuộc họp kết thúc lúc 21 giờ cùng ngày, biên bản đã đọc lại cho mọi người nghe.
                """);

    assertThat(read.requirements())
        .extracting(Extraction.Requirement::responsible)
        .containsExactly(List.of("Văn phòng"));
  }

  @Test
  void aTitleThatNamesThoseWithShortcomingsAssessesNothing() {
    var read =
        read(
            SamplePlan.PLAN
                + """
                I. NHIỆM VỤ

                1. Các chi bộ, đảng bộ trực thuộc có hạn chế

                - Kiểm điểm nghiêm túc, rút kinh nghiệm sâu sắc trong tháng 8.

                2. Về xây dựng đội ngũ và nguồn lực

                - Xây dựng đề án ghế đá. Đơn vị thực hiện là Phòng Kinh tế.
                """);

    assertThat(read.findings()).isEmpty();
    assertThat(read.requirements()).hasSize(2);
    assertThat(read.requirements().getLast().responsible()).containsExactly("Phòng Kinh tế");
  }

  @Test
  void aNumberWithinASentenceBeginsNoItemWhereALineIsBroken() {
    var read =
        read(
            SamplePlan.PLAN
                + """
                I. NHIỆM VỤ

                1. Về kho lưu trữ: (i) Sở Xây dựng rà soát quy hoạch các khu đất còn
                trống trên địa bàn trước ngày 30/8/2025, báo cáo kết quả về Ủy ban,
                (ii) Sở Tài chính bố trí vốn cho các kho trong kế hoạch năm sau, ưu tiên
                kho của các huyện miền núi, (iii) Công an tỉnh kiểm tra an toàn cháy nổ
                tại tất cả các kho hiện có trước ngày 15/9/2025.

                2. Văn phòng:
                (i) Theo dõi, đôn đốc việc thực hiện Kế hoạch này của các sở, ngành và
                các huyện;
                (ii) Tổng hợp, báo cáo kết quả thực hiện trước ngày 15 tháng 12 năm 2025.
                """);

    assertThat(read.requirements())
        .extracting(Extraction.Requirement::responsible)
        .containsExactly(
            List.of("Sở Xây dựng", "Sở Tài chính", "Công an tỉnh"),
            List.of("Văn phòng"),
            List.of("Văn phòng"));
  }

  @Test
  void aLineThatOnlyAddressesSomebodyTitlesTheTextBelow() {
    var read =
        read(
            SamplePlan.PLAN
                + """
                I. NHIỆM VỤ

                Đối với các sở, ngành
                Rà soát, sắp xếp hồ sơ, nộp lưu trước ngày 30/11/2025.

                - Đối với Ủy ban nhân dân các xã
                Bố trí kho lưu trữ chuyên dụng trong quý IV/2025.
                """);

    assertThat(read.headings())
        .extracting(Extraction.Heading::title)
        .containsExactly("NHIỆM VỤ", "Đối với các sở, ngành", "Đối với Ủy ban nhân dân các xã");
    assertThat(read.requirements())
        .extracting(Extraction.Requirement::responsible)
        .containsExactly(List.of("các sở, ngành"), List.of("Ủy ban nhân dân các xã"));
  }

  @Test
  void whoIsWhatInACommitteeIsNoRequirement() {
    var read =
        read(
            SamplePlan.PLAN
                + """
                I. NHIỆM VỤ

                1. Ông Lê Văn Hải - Chủ tịch Ủy ban nhân dân xã: Trưởng ban.

                2. Ông Lê Văn Hải - Chủ tịch Ủy ban nhân dân xã: kiểm đếm kho lưu trữ.
                """);

    assertThat(read.requirements())
        .extracting(Extraction.Requirement::quote)
        .containsExactly("Ông Lê Văn Hải - Chủ tịch Ủy ban nhân dân xã: kiểm đếm kho lưu trữ");
  }

  @Test
  void aDashThatJoinsTwoWordsMayBeginALine() {
    var read =
        read(
            SamplePlan.PLAN
                + """
                I. NHIỆM VỤ

                1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị
                - xã hội giám sát việc chỉnh lý hồ sơ của các thôn trên địa bàn xã.
                """);

    assertThat(read.headings()).hasSize(1);
    assertThat(read.requirements())
        .extracting(Extraction.Requirement::responsible)
        .containsExactly(
            List.of("Ủy ban Mặt trận Tổ quốc Việt Nam xã", "các tổ chức chính trị - xã hội"));
  }

  @Test
  void whoStandsBelowTheSpeakerIsChargedWithWhatItOrders() {
    var read =
        read(
            SamplePlan.PLAN
                + """
                I. NHIỆM VỤ

                1. Sở Xây dựng yêu cầu các nhà thầu bổ sung thiết bị.

                2. Ủy ban nhân dân tỉnh yêu cầu các sở, ngành rà soát kho lưu trữ.

                3. Sở Nội vụ

                - Yêu cầu các phòng trực thuộc bàn giao tài liệu.
                """);

    assertThat(read.requirements())
        .extracting(Extraction.Requirement::responsible)
        .containsExactly(List.of("Sở Xây dựng"), List.of("các sở, ngành"), List.of("Sở Nội vụ"));
  }

  @Test
  void theTextTellsWhichOfAListIsACity() {
    var read =
        read(
            SamplePlan.PLAN
                + """
                I. NHIỆM VỤ

                1. Sở Nội vụ khảo sát kho lưu trữ tại thành phố Vân Hạ.

                2. Ủy ban nhân dân các tỉnh, thành phố: Nam Khê, Vân Hạ bàn giao tài liệu.
                """);

    assertThat(read.requirements().getLast().responsible())
        .containsExactly("Ủy ban nhân dân tỉnh Nam Khê", "Ủy ban nhân dân thành phố Vân Hạ");
  }

  @Test
  void toLeadIsWorkOfTheOneAboveAndNoPost() {
    var read =
        read(
            NOTICE
                + """
                Ban Thường vụ Tỉnh ủy yêu cầu:

                1. Đảng ủy xã Hà Lam:

                - Lãnh đạo Ủy ban nhân dân xã chỉ đạo sắp xếp kho lưu trữ.
                """);

    assertThat(read.requirements())
        .extracting(Extraction.Requirement::responsible)
        .containsExactly(List.of("Đảng ủy xã Hà Lam"));
  }

  @Test
  void labelsInsideATaskSayWhoDoesItAndWhen() {
    var read =
        read(
            SamplePlan.PLAN
                + """
                II. NHIỆM VỤ

                1. Lập danh mục hồ sơ nộp lưu. Cơ quan chủ trì: Văn phòng; cơ quan phối hợp: Phòng Kinh tế, Công an xã.

                2. Bố trí kho lưu trữ (Đơn vị thực hiện: Phòng Kinh tế; thời gian: quý I/2026).
                """);

    assertThat(read.requirements())
        .extracting(
            Extraction.Requirement::responsible,
            Extraction.Requirement::coordinating,
            Extraction.Requirement::deadline)
        .containsExactly(
            tuple(List.of("Văn phòng"), List.of("Phòng Kinh tế", "Công an xã"), null),
            tuple(List.of("Phòng Kinh tế"), List.of(), "quý I/2026"));
  }

  @Test
  void whatOnlyStatesOrdersNothing() {
    var read =
        read(
            SamplePlan.PLAN
                + """
                I. CHỈ TIÊU

                1. Hoàn thành 100% hồ sơ tồn đọng.

                II. TỔ CHỨC THỰC HIỆN

                1. Văn phòng theo dõi việc thực hiện.

                2. Kinh phí lấy từ nguồn chi thường xuyên được giao.

                3. Ông Hà Văn Bình, Trưởng phòng Kinh tế - Tổ phó.

                4. Chủ tịch UBND tỉnh cơ bản thống nhất nội dung báo cáo của Văn phòng.
                """);

    assertThat(read.requirements())
        .extracting(Extraction.Requirement::quote)
        .containsExactly("Văn phòng theo dõi việc thực hiện");
  }

  @Test
  void whatACampaignIsAboutOrdersNothing() {
    var read =
        read(
            SamplePlan.PLAN
                + """
                I. NỘI DUNG TUYÊN TRUYỀN

                - Ý nghĩa của việc lưu trữ hồ sơ.

                - Đẩy mạnh tuyên truyền về lưu trữ số.
                """);

    assertThat(read.requirements())
        .extracting(Extraction.Requirement::quote)
        .containsExactly("Đẩy mạnh tuyên truyền về lưu trữ số");
  }

  @Test
  void whenADocumentIsInForceMayStandBeforeAnOrder() {
    var read =
        read(
            SamplePlan.PLAN
                + """
                1. Văn phòng theo dõi việc thực hiện.

                Kế hoạch này có hiệu lực kể từ ngày ký; các cơ quan, đơn vị nghiêm túc thực hiện.
                """);

    assertThat(read.requirements())
        .extracting(Extraction.Requirement::responsible)
        .containsExactly(List.of("Văn phòng"), List.of("các cơ quan, đơn vị"));
  }

  @Test
  void aParagraphMaySayItselfThatItAssesses() {
    var read =
        read(
            NOTICE
                + """
                Qua kiểm tra cho thấy vẫn còn tình trạng trả hồ sơ quá hạn ở một số phòng.

                Những hạn chế trên chủ yếu là do người đứng đầu chưa sâu sát.

                Trong thời gian tới, yêu cầu các phòng thực hiện:

                Đánh giá cao sự cố gắng của các phòng; tuy nhiên một số việc còn chậm.

                1. Lập sổ theo dõi hồ sơ.
                """);

    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .startsWith(FindingKind.LIMITATION, FindingKind.CAUSE);
    assertThat(read.requirements())
        .extracting(Extraction.Requirement::quote)
        .containsExactly("Lập sổ theo dõi hồ sơ");
  }

  @Test
  void anIntroductionAssessesWithoutAHeading() {
    var read =
        read(
            NOTICE
                + """
                Thực hiện Chỉ thị số 9/CT-UBND, các phòng đã chủ động dọn kho nên đến nay chưa để xảy ra thiệt hại lớn.

                Tuy nhiên, còn 14 hồ sơ quá hạn (Phòng Nội vụ 09, Phòng Tư pháp 05), việc trả kết quả chưa nghiêm.

                Những tồn tại trên có nguyên nhân khách quan từ thời tiết, song chủ yếu là do thiếu kiểm tra.

                Để khắc phục những tồn tại trên, yêu cầu các phòng thực hiện:

                1. Riêng các phòng có hồ sơ quá hạn phải lập sổ theo dõi.
                """);

    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.STRENGTH, FindingKind.LIMITATION, FindingKind.CAUSE);
    assertThat(read.requirements()).hasSize(1);
  }

  @Test
  void whatTurnsAgainstAResultAssessesAmongOrders() {
    var read =
        read(
            NOTICE
                + """
                1. Về việc trả hồ sơ

                Qua theo dõi, đến ngày 31/12/2025 còn 17 hồ sơ chưa được trả, trong đó có 05 hồ sơ quá hạn.

                a) Đề nghị các phòng rà soát từng hồ sơ, lập sổ theo dõi.
                """);

    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.LIMITATION);
  }

  @Test
  void aUnitMayBeANumberedCell() {
    var read =
        read(
            NOTICE
                + """
                1. Hạn chế

                - Sổ sách còn thiếu, nhất là ở thôn Nà Pheo và thôn Khau Vai.

                - Chi bộ tổ 7 họp chưa đều.
                """);

    assertThat(read.findings())
        .extracting(Extraction.Finding::units)
        .containsExactly(List.of("thôn Nà Pheo", "thôn Khau Vai"), List.of("Chi bộ tổ 7"));
  }

  @Test
  void thePartSaysWhatAParagraphDoes() {
    var read =
        read(
            NOTICE
                + """
                1. Kết quả đạt được

                - Các đơn vị đã mở sổ công văn điện tử đúng thời gian.

                2. Hạn chế, khuyết điểm và nguyên nhân

                - Một số đơn vị còn để thất lạc công văn.

                Nguyên nhân chủ yếu là do người đứng đầu chưa quan tâm.

                3. Yêu cầu của Ban Thường vụ Tỉnh ủy

                - Mở lại sổ công văn giấy cho các đơn vị chưa có mạng.
                """);
    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.STRENGTH, FindingKind.LIMITATION, FindingKind.CAUSE);
    assertThat(read.requirements()).hasSize(1);
  }

  @Test
  void aRequirementTakesThoseNamedNearestAbove() {
    var read =
        read(
            NOTICE
                + """
                3. Yêu cầu của Ban Thường vụ Tỉnh ủy

                3.1. Đối với các huyện ủy, thị ủy

                - Rà soát sổ công văn của mình.

                3.2. Đối với các cơ quan tham mưu

                - Văn phòng Tỉnh ủy:

                + Hướng dẫn mẫu sổ công văn mới.

                - Ban Tổ chức Tỉnh ủy bố trí biên chế văn thư.
                """);
    assertThat(read.requirements())
        .extracting(Extraction.Requirement::responsible)
        .containsExactly(
            List.of("các huyện ủy", "thị ủy"),
            List.of("Văn phòng Tỉnh ủy"),
            List.of("Ban Tổ chức Tỉnh ủy"));
  }

  @Test
  void unitsAreTakenFromTheFootnote() {
    var read =
        read(
            NOTICE
                + """
                2. Hạn chế, khuyết điểm

                - Một số nơi chưa mở sổ công văn[1].

                3. Yêu cầu

                - Mở sổ công văn trước ngày 01/8/2023.

                [1] Đảng ủy xã Khe Đá, Đảng ủy phường Bến Nứa.
                """);
    assertThat(read.findings().getFirst().units())
        .containsExactly("Đảng ủy xã Khe Đá", "Đảng ủy phường Bến Nứa");
    assertThat(read.findings().getFirst().footnotes()).containsExactly(0);
  }

  @Test
  void aClosingSentenceThatChargesABodyIsARequirement() {
    var read =
        read(
            NOTICE
                + """
                3. Yêu cầu

                - Ban Tổ chức Tỉnh ủy: Bố trí biên chế văn thư.

                Giao Văn phòng Tỉnh ủy chủ trì, phối hợp với Ban Tổ chức Tỉnh ủy theo dõi, định kỳ báo cáo Ban Thường vụ Tỉnh ủy.

                Thông báo này được phổ biến đến chi bộ.
                """);
    assertThat(read.requirements())
        .extracting(
            Extraction.Requirement::responsible,
            Extraction.Requirement::coordinating,
            Extraction.Requirement::reportTo,
            Extraction.Requirement::recurrence)
        .contains(
            tuple(
                List.of("Văn phòng Tỉnh ủy"),
                List.of("Ban Tổ chức Tỉnh ủy"),
                "Ban Thường vụ Tỉnh ủy",
                Recurrence.PERIODIC),
            tuple(List.of(), List.of(), null, null));
  }

  @Test
  void aimsAndFundsAreNoRequirements() {
    var read =
        read(
            SamplePlan.PLAN
                + """
                I. MỤC ĐÍCH, YÊU CẦU

                1. Mục đích

                - Tạo thuận lợi cho người tra cứu hồ sơ.

                2. Yêu cầu

                - Việc sắp xếp phải xong trong quý III.

                II. KINH PHÍ

                Kinh phí lấy từ nguồn chi thường xuyên của các đơn vị.

                III. TỔ CHỨC THỰC HIỆN

                1. Sở Nội vụ

                Hướng dẫn nghiệp vụ sắp xếp kho.
                """);
    assertThat(quotes(read))
        .containsExactly("Việc sắp xếp phải xong trong quý III", "Hướng dẫn nghiệp vụ sắp xếp kho");
  }

  @Test
  void linesBehindATaskBelongToIt() {
    var read =
        read(
            SamplePlan.PLAN
                + """
                II. NHIỆM VỤ

                1. Kiểm kê hồ sơ

                a) Lập danh mục hồ sơ còn giá trị.
                - Cơ quan chủ trì: Sở Nội vụ.
                - Cơ quan phối hợp: Sở Tài chính, các xã, phường.
                - Thời gian hoàn thành: trước ngày 30/9/2025.

                2. Số hóa hồ sơ

                - Đơn vị chủ trì: Sở Khoa học và Công nghệ; đơn vị phối hợp: Viễn thông Lam Sơn.
                - Thời gian: quý IV/2025.
                """);
    assertThat(read.requirements())
        .extracting(
            Extraction.Requirement::quote,
            Extraction.Requirement::responsible,
            Extraction.Requirement::coordinating,
            Extraction.Requirement::deadline)
        .containsExactly(
            tuple(
                "Lập danh mục hồ sơ còn giá trị",
                List.of("Sở Nội vụ"),
                List.of("Sở Tài chính", "các xã, phường"),
                "2025-09-30"),
            tuple(
                "Số hóa hồ sơ",
                List.of("Sở Khoa học và Công nghệ"),
                List.of("Viễn thông Lam Sơn"),
                "quý IV/2025"));
  }

  @Test
  void aTableOfTasksIsReadRowByRow() {
    var read =
        read(
            SamplePlan.PLAN
                + """
                I. NHIỆM VỤ

                Chi tiết tại bảng kèm theo Kế hoạch này, gồm các cột sau:

                TT

                Nội dung công việc

                Đơn vị chủ trì

                Đơn vị phối hợp

                Thời gian hoàn thành

                1

                Lập danh mục hồ sơ

                Sở Nội vụ

                Các xã, phường

                Tháng 9/2025

                2

                Mua giá kệ

                Sở Tài chính

                Sở Nội vụ

                Trước 15/11/2025
                """);
    assertThat(read.requirements())
        .extracting(
            Extraction.Requirement::quote,
            Extraction.Requirement::responsible,
            Extraction.Requirement::coordinating,
            Extraction.Requirement::deadline)
        .containsExactly(
            tuple(
                "Lập danh mục hồ sơ",
                List.of("Sở Nội vụ"),
                List.of("Các xã, phường"),
                "Tháng 9/2025"),
            tuple("Mua giá kệ", List.of("Sở Tài chính"), List.of("Sở Nội vụ"), "2025-11-15"));
  }

  @Test
  void aHeadingMayHoldAListOfNames() {
    var read =
        read(
            SamplePlan.PLAN
                + """
                IV. TỔ CHỨC THỰC HIỆN

                1. Giám đốc các Sở: Xây dựng, Y tế, Giáo dục và Đào tạo

                - Rà soát kho lưu trữ của ngành.
                """);
    assertThat(read.headings()).hasSize(2);
    assertThat(read.requirements().getFirst().responsible())
        .containsExactly(
            "Giám đốc Sở Xây dựng", "Giám đốc Sở Y tế", "Giám đốc Sở Giáo dục và Đào tạo");
  }

  @Test
  void anArticleThatChargesIsARequirementOneThatEnactsIsNot() {
    var read =
        read(
            """
            ỦY BAN NHÂN DÂN
            TỈNH LAM SƠN

            Số: 45/QĐ-UBND
            Lam Sơn, ngày 10 tháng 7 năm 2025

            QUYẾT ĐỊNH
            Về việc ban hành mẫu sổ công văn

            CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH

            Căn cứ Luật Lưu trữ năm 2024;

            QUYẾT ĐỊNH:

            Điều 1. Ban hành kèm theo Quyết định này mẫu sổ công văn.

            Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

            Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ chịu trách nhiệm thi hành Quyết định này./.
            """);
    assertThat(read.requirements())
        .extracting(Extraction.Requirement::responsible)
        .containsExactly(List.of("Chánh Văn phòng Ủy ban nhân dân tỉnh", "Giám đốc Sở Nội vụ"));
  }

  @Test
  void aTimeMayStandBeforeTheVerb() {
    var read =
        read(
            """
            UBND TỈNH LAM SƠN
            SỞ NỘI VỤ

            Số: 58/BC-SNV
            Lam Sơn, ngày 10 tháng 7 năm 2025

            BÁO CÁO
            Kết quả giám sát việc lưu trữ

            II. KIẾN NGHỊ

            1. Đối với Sở Tài chính
            Kiểm kê giá kệ trong các kho.
            Trước ngày 31/12/2025, hoàn thành việc dán nhãn.
            Trong tháng 8/2025, rà soát số sổ đã mất.
            """);
    assertThat(read.requirements())
        .extracting(Extraction.Requirement::deadline)
        .containsExactly(null, "2025-12-31", "tháng 8/2025");
  }

  @Test
  void viewsAndRequirementsInstructAndLostPointsAssess() {
    var read =
        read(
            """
            SỞ NỘI VỤ

            Số: 58/KH-SNV
            Lam Sơn, ngày 10 tháng 7 năm 2025

            KẾ HOẠCH
            Khắc phục sau thanh tra

            A. QUAN ĐIỂM, YÊU CẦU

            1. Tiếp thu nghiêm túc, không đùn đẩy, không bao che.

            B. TIÊU CHÍ MẤT ĐIỂM

            1. Sổ công văn gửi lên chậm 4 ngày do Văn phòng Sở chờ số liệu.
            """);
    assertThat(read.requirements()).hasSize(1);
    assertThat(read.findings())
        .singleElement()
        .returns(FindingKind.LIMITATION, Extraction.Finding::kind);
  }

  @Test
  void aLineThatOnlyNamesABodyChargesItWithTheListBelow() {
    var read =
        read(
            """
            ỦY BAN NHÂN DÂN
            TỈNH HÀ LAM

            Số: 45/CT-UBND
            Hà Lam, ngày 10 tháng 7 năm 2026

            CHỈ THỊ
            Về tăng cường phòng cháy mùa khô

            Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

            1. Đối với Sở Xây dựng

            + Kiểm tra nhà cao tầng.

            Sở Công Thương:

            - Kiểm tra kho xăng dầu.

            Ban Quản lý các khu công nghiệp chịu trách nhiệm các việc sau:

            - Diễn tập chữa cháy.
            """);
    assertThat(read.requirements())
        .extracting(Extraction.Requirement::quote, Extraction.Requirement::responsible)
        .containsExactly(
            tuple("Kiểm tra nhà cao tầng", List.of("Sở Xây dựng")),
            tuple("Kiểm tra kho xăng dầu", List.of("Sở Công Thương")),
            tuple("Diễn tập chữa cháy", List.of("Ban Quản lý các khu công nghiệp")));
  }

  @Test
  void theDutiesThatAnArticleCountsAreThoseOfItsTitle() {
    var read =
        read(
            """
            ĐẢNG ỦY XÃ HÀ LAM
            *
            Số 12-QĐ/ĐU
            Hà Lam, ngày 10 tháng 7 năm 2025

            QUY ĐỊNH
            về chế độ sinh hoạt chi bộ

            Chương II
            TRÁCH NHIỆM CỦA ĐẢNG VIÊN VÀ TỔ CHỨC ĐẢNG

            Điều 3. Trách nhiệm của đảng viên
            1. Sau mỗi buổi họp, khi về thôn, kể lại nội dung cho bà con cùng nghe.

            Điều 4. Trách nhiệm của đảng ủy bộ phận, chi bộ trực thuộc
            1. Gửi lịch họp cho đảng viên chậm nhất 03 ngày trước kỳ sinh hoạt.
            """);
    assertThat(read.requirements())
        .extracting(Extraction.Requirement::responsible)
        .containsExactly(List.of("đảng viên"), List.of("đảng ủy bộ phận", "chi bộ trực thuộc"));
  }

  @Test
  void aBareProvinceIsWrittenOut() {
    var read =
        read(
            NOTICE
                + """
                Đoàn đã làm việc với thành phố Hòa An và các phường của thành phố Hòa An.

                3. Yêu cầu

                - Thành phố chủ động bố trí kho lưu trữ tập trung.
                """);
    assertThat(read.requirements().getFirst().responsible()).containsExactly("thành phố Hòa An");
  }

  @Test
  void anAttachedPlanIsReadLikeTheBody() {
    var read =
        read(
            """
            ỦY BAN NHÂN DÂN
            TỈNH LAM SƠN

            Số: 45/QĐ-UBND
            Lam Sơn, ngày 10 tháng 7 năm 2025

            QUYẾT ĐỊNH
            Ban hành Kế hoạch sắp xếp kho

            Điều 1. Ban hành kèm theo Quyết định này Kế hoạch sắp xếp kho.

            Nơi nhận:
            - Như trên;
            - Lưu: VT.

            CHỦ TỊCH

            Đào Mạnh Khê

            KẾ HOẠCH
            Sắp xếp kho
            (Kèm theo Quyết định số 45/QĐ-UBND ngày 10/7/2025)

            I. NHIỆM VỤ

            1. Mua giá kệ cho kho.

            II. TỔ CHỨC THỰC HIỆN

            1. Sở Nội vụ

            Hướng dẫn nghiệp vụ sắp xếp.
            """);
    assertThat(quotes(read)).containsExactly("Mua giá kệ cho kho", "Hướng dẫn nghiệp vụ sắp xếp");
  }

  @Test
  void anOrderSaidAgainBelowIsNotCountedTwice() {
    var read =
        read(
            SamplePlan.PLAN
                + """
                II. NHIỆM VỤ

                1. Tiếp tục sắp xếp kho theo đúng tiến độ.

                - Dọn dẹp phòng đọc.

                - Dán nhãn giá kệ.

                2. Sở Nội vụ tập huấn cho người làm kho.

                - Biên soạn tài liệu tập huấn.
                """);
    assertThat(quotes(read))
        .containsExactly(
            "Dọn dẹp phòng đọc",
            "Dán nhãn giá kệ",
            "Sở Nội vụ tập huấn cho người làm kho",
            "Biên soạn tài liệu tập huấn");
  }

  @Test
  void aLetterOrdersInTheVoiceOfItsIssuer() {
    var read =
        read(
            """
            ỦY BAN NHÂN DÂN
            TỈNH LAM SƠN

            Số: 45/UBND-NC
            V/v sắp xếp kho lưu trữ

            Lam Sơn, ngày 10 tháng 7 năm 2025

            Kính gửi: Các sở, ban, ngành.

            Thực hiện Công văn số 12/BNV-VTLT ngày 01/7/2025 của Bộ Nội vụ, trong đó Bộ Nội vụ đề nghị Bộ Tài chính cấp vốn.

            Ủy ban nhân dân tỉnh đề nghị các sở, ban, ngành rà soát kho lưu trữ, báo cáo trước ngày 30/9/2025.

            Nơi nhận:
            - Như trên;
            - Lưu: VT.

            CHỦ TỊCH

            Đào Mạnh Khê
            """);
    assertThat(read.requirements())
        .extracting(Extraction.Requirement::responsible, Extraction.Requirement::deadline)
        .containsExactly(tuple(List.of("các sở, ban, ngành"), "2025-09-30"));
  }

  @Test
  void whatHasToBeSoIsADemandAmongAims() {
    var read =
        read(
            SamplePlan.PLAN
                + """
                I. MỤC ĐÍCH, YÊU CẦU

                1. Giúp người đọc tra cứu nhanh hơn.

                2. Việc sắp xếp phải đúng quy trình.

                II. THỜI GIAN, ĐỊA ĐIỂM

                Trong tháng 9/2025, tại kho của tỉnh.
                """);
    assertThat(quotes(read)).containsExactly("Việc sắp xếp phải đúng quy trình");
  }

  @Test
  void whatWasDoneIsNoOrderEvenAmongOrders() {
    var read =
        read(
            NOTICE
                + """
                Ban Thường vụ Tỉnh ủy kết luận như sau:

                1. Về công tác lưu trữ, đã sắp xếp 12 kho, đạt kết quả tốt.

                2. Văn phòng Tỉnh ủy sắp xếp tiếp các kho còn lại.
                """);
    assertThat(quotes(read)).containsExactly("Văn phòng Tỉnh ủy sắp xếp tiếp các kho còn lại");
    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.STRENGTH);
  }

  @Test
  void consentOrdersNothing() {
    var read =
        read(
            NOTICE
                + """
                Ban Thường vụ Tỉnh ủy thảo luận và kết luận như sau:

                1. Thống nhất chủ trương xây kho lưu trữ tập trung.

                2. Giao Văn phòng Tỉnh ủy chọn địa điểm trước ngày 15/12.
                """);
    assertThat(read.requirements())
        .extracting(Extraction.Requirement::responsible, Extraction.Requirement::deadline)
        .containsExactly(tuple(List.of("Văn phòng Tỉnh ủy"), "trước ngày 15/12"));
  }

  @Test
  void whatARequirementLeavesOpenIsAskedFor() {
    var read =
        read(
            NOTICE
                + """
                3. Nhiệm vụ thời gian tới

                - Tiếp tục nâng cao nhận thức về lưu trữ.

                - Ban Tổ chức Tỉnh ủy định kỳ báo cáo kết quả.

                - Văn phòng Tỉnh ủy ban hành quy chế lưu trữ trước ngày 01/9/2023.
                """);
    assertThat(read.warnings())
        .filteredOn(warning -> !warning.code().startsWith("SIGNATORY"))
        .extracting(Extraction.Warning::code)
        .contains("REQUIREMENT_WITHOUT_LEAD", "REQUIREMENT_NOT_MEASURABLE", "PERIOD_NOT_GIVEN")
        .doesNotHaveDuplicates();
  }

  @Test
  void theLineThatSpreadsADocumentIsAskedForNothing() {
    var read =
        read(
            NOTICE
                + """
                3. Nhiệm vụ thời gian tới

                - Văn phòng Tỉnh ủy ban hành quy chế lưu trữ trước ngày 01/9/2023.

                Thông báo này được phổ biến đến chi bộ.
                """);
    assertThat(quotes(read)).contains("Thông báo này được phổ biến đến chi bộ");
    assertThat(read.warnings())
        .extracting(Extraction.Warning::code)
        .doesNotContain("REQUIREMENT_WITHOUT_LEAD", "REQUIREMENT_NOT_MEASURABLE");
  }

  private static List<String> quotes(Extraction read) {
    return read.requirements().stream().map(Extraction.Requirement::quote).toList();
  }

  private static Extraction read(String text) {
    return DocumentReader.standard().read(text);
  }
}
