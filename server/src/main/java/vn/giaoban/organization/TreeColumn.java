package vn.giaoban.organization;

import java.util.Arrays;
import java.util.Optional;
import vn.giaoban.shared.Folding;

/** The columns of a tree in a file. Their order there does not matter. */
public enum TreeColumn {
  CODE("Mã", true, "code"),
  NAME("Tên", true, "tên đơn vị; name"),
  SHORT_NAME("Tên gọi tắt", false, "short name"),
  KIND("Loại", true, "kind"),
  LEVEL("Cấp", false, "level"),
  PARENT("Mã cấp trên", false, "cấp trên; parent"),
  FOUNDED("Thành lập", true, "ngày thành lập; founded"),
  ENDED("Ngày cuối cùng", false, "last day"),
  QCVN102("Mã định danh", false, "mã định danh điện tử; qcvn 102"),
  DVHC("Mã ĐVHC", false, "mã đơn vị hành chính; dvhc"),
  ALIASES("Tên khác", false, "aliases"),
  TERRITORY("Mã địa bàn", false, "địa bàn; territory");

  private final String heading;
  private final boolean required;

  /** Other headings that are understood, separated by semicolons. */
  private final String also;

  TreeColumn(String heading, boolean required, String also) {
    this.heading = heading;
    this.required = required;
    this.also = also;
  }

  /** What stands above it in a file that is written. */
  public String heading() {
    return heading;
  }

  public boolean required() {
    return required;
  }

  /** The column that a heading means; case and marks do not count. */
  static Optional<TreeColumn> of(String written) {
    var key = Folding.key(written);
    return Arrays.stream(values())
        .filter(column ->
            Folding.key(column.heading).equals(key)
                || Arrays.stream(column.also.split(";"))
                    .anyMatch(other -> Folding.key(other).equals(key)))
        .findFirst();
  }
}
