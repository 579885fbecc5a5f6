package vn.giaoban.text;

/** Tells sentences that look back at a time or at what was found out: "Sau ba năm thực hiện …". */
final class Retrospect {

  private static final String NUMERALS = "nửa|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười";

  private static final OpeningPattern RETROSPECT =
      OpeningPattern.of(
          "(?:trong |qua |sau )?(?:(?:thời gian|những năm|vừa|thời gian vừa|các năm|nhiều năm|mấy năm) qua"
              + "|(?:(?:gần |hơn |trên )?(?:\\d+|"
              + NUMERALS
              + ") |nhiều |những |các |mấy )?(?:đợt|năm|tháng|quý|nhiệm kỳ|giai đoạn|mùa)[^,.;:]{0,60} (?:qua|gần đây|đầu năm|thực hiện|triển khai|vận hành|trước|hợp nhất|sáp nhập|thành lập|sắp xếp|hoạt động)(?!\\p{L})"
              + "|(?:qua|kết quả) (?:theo dõi|kiểm tra|giám sát|rà soát|thanh tra|khảo sát|nắm tình hình)[^,.;]{0,60},(?! nếu| khi| trường hợp)"
              + "|(?:gần |hơn |trên )?(?:\\d+|"
              + NUMERALS
              + ") (?:năm|tháng|tuần)(?! (?:kể từ|tới|một lần|một kỳ|và|hoặc))"
              + "|(?:qua|theo) (?:báo cáo|số liệu|thống kê|tổng hợp|phản ánh|kết quả|ghi nhận)(?: [^,.;:]{0,80},)?|(?:ngay )?từ đầu năm|nhìn chung"
              + "|(?:đến |tính đến |đến hết )?(?:năm|quý|tháng) [\\d/]+, (?:sau|qua|trong) \\d+ (?:năm|tháng|tuần)"
              + "|(?:thực hiện|triển khai|quán triệt) [^.;]{1,260}, [^.;,]{1,90} (?:thời gian|những năm|\\d+ năm) qua)(?!\\p{L}).*");

  private Retrospect() {}

  /**
   * @param plain the sentence in one spelling
   */
  static boolean is(String plain) {
    return RETROSPECT.matches(plain);
  }
}
