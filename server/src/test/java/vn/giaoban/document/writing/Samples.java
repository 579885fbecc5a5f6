package vn.giaoban.document.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.giaoban.text.DocumentReader;
import vn.giaoban.text.Extraction;
import vn.giaoban.text.Span;

/** Texts to write out: those that come with the product, and odd ones. */
final class Samples {

  static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

  /** Two columns on a line, a State form, a table, notes that repeat, two signatories, appendix. */
  static final String JOINT_PLAN =
      """
      ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      XÃ TRANG MẪU               Độc lập - Tự do - Hạnh phúc

      Số: 12/KHLT-UBND          Trang Mẫu, ngày 05 tháng 3 năm 2026

      KẾ HOẠCH
      Phối hợp giải quyết kiến nghị của Nhân dân

      Kính gửi: Các thôn, tổ dân phố.

      Căn cứ Kế hoạch số 17-KH/ĐU ngày 06/02/2026 của Đảng ủy xã Trang Mẫu (1), hai bên thống nhất:

      I. NHIỆM VỤ

      1. Lập danh mục

      Trưởng thôn lập danh mục kiến nghị và gửi Ủy ban nhân dân xã trước ngày 10/3/2026 (2).

      | TT | Nhiệm vụ | Chủ trì | Thời hạn |
      |---|---|---|---|
      | 1 | Rà soát & phân loại | Công chức tư pháp | 10/3/2026 |
      | 2 | Trả lời bằng văn bản | Chủ tịch Ủy ban nhân dân xã | |

      Phần còn lại làm trong quý II.

      2. Kiểm tra

      a) Kiểm tra tại thôn <Một> mỗi tháng một lần.

      b) Báo cáo Đảng ủy xã.

      II. TỔ CHỨC THỰC HIỆN

      - Ủy ban Mặt trận Tổ quốc xã giám sát.

      - Văn phòng theo dõi, đôn đốc.

      Nơi nhận:
      - Đảng ủy xã,
      - Các thôn,
      - Lưu: VT.

      TM. ỦY BAN MẶT TRẬN TỔ QUỐC          TM. ỦY BAN NHÂN DÂN
      CHỦ TỊCH          CHỦ TỊCH

      Quách Thị Mẫu          Đoàn Văn Trang

      (1) Gửi kèm Kế hoạch này.
      (2) Ngày dấu bưu điện.

      PHỤ LỤC
      DANH MỤC KIẾN NGHỊ

      | TT | Nội dung |
      |---|---|
      | 1 | Cầu thôn Hai |
      """;

  static final List<String> ODD =
      List.of(
          JOINT_PLAN,
          "",
          " \n\n",
          "Chi bộ họp ngày 10-6-2026 và giao đồng chí thư ký gửi biên bản.",
          "I. MỘT\n\n1. Hai\n\na) Ba\n\n- Bốn\n\n+ Năm\n\nSau cùng.\n\nII. SÁU\n",
          "BÁO CÁO\n\nKý tự lạ:\u0000\u0001\u001f, nửa cặp \ud800 và \uffff; biểu tượng \ud83d\udcc4.\n",
          "Nơi nhận:\n- Lưu.\n\nBÍ THƯ\n\nMẫu Văn Ký\n",
          "| a | b |\n| c | |\n",
          "KẾ HOẠCH\nvề việc thử\n\n¹ Chỉ có chú thích.\n",
          "Tuần " + "nay họp dân bàn việc nước sạch, ".repeat(4000),
          "Một dòng\nĐiều 1. Phạm vi\n1. Khoản một.\n2. Khoản hai.\nĐiều 2. Hiệu lực\nTừ ngày ký.\n");

  private Samples() {}

  static Extraction read(String text) {
    return DocumentReader.standard().read(text);
  }

  static List<String> shipped() {
    return Stream.of("chi-thi-09", "ke-hoach-17", "thong-bao-64")
        .map(name -> "/sample/documents/" + name + ".txt")
        .map(Samples::resource)
        .toList();
  }

  private static String resource(String name) {
    try (var in = Objects.requireNonNull(Samples.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing but letters and digits. */
  static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** The text without its footnotes and the marks that refer to them. */
  static String withoutNotes(Extraction reading) {
    var text = new StringBuilder(reading.text());
    Stream.concat(
            reading.footnotes().stream().map(Extraction.Footnote::span),
            Marks.notes(reading).stream().map(Passage.Mark::span))
        .sorted(Comparator.comparingInt(Span::start).reversed())
        .forEach(span -> text.delete(span.start(), span.end()));
    return text.toString();
  }
}
