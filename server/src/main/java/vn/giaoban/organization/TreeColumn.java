package vn.giaoban.organization;

/** The columns of a tree in a file. Their order there does not matter. */
public enum TreeColumn implements TableColumn {
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
  private final String also;

  TreeColumn(String heading, boolean required, String also) {
    this.heading = heading;
    this.required = required;
    this.also = also;
  }

  @Override
  public String heading() {
    return heading;
  }

  @Override
  public boolean required() {
    return required;
  }

  @Override
  public String also() {
    return also;
  }
}
