package vn.giaoban.organization.people;

import vn.giaoban.organization.TableColumn;

/** The columns of a list of people in a file. Their order there does not matter. */
public enum PeopleColumn implements TableColumn {
  CODE("Mã", true, "mã hồ sơ; code"),
  NAME("Họ và tên", true, "họ tên; name"),
  GENDER("Giới tính", false, "gender"),
  BORN("Ngày sinh", false, "born"),
  CARD("Số thẻ đảng", false, "số thẻ đảng viên; card"),
  UNIT("Mã đơn vị sinh hoạt", false, "mã chi bộ; cell"),
  STANDING("Tư cách", false, "standing"),
  SINCE("Sinh hoạt từ", false, "member since"),
  ADMITTED("Ngày vào Đảng", false, "ngày kết nạp; admitted"),
  OFFICIAL("Ngày chính thức", false, "official"),
  POST("Chức vụ", false, "post"),
  TITLE("Chức danh", false, "title"),
  POST_UNIT("Mã đơn vị công tác", false, "post unit"),
  POST_SINCE("Giữ chức từ", false, "post since"),
  MANAGER("Mã cơ quan quản lý", false, "diện quản lý; manager"),
  MANAGED_SINCE("Quản lý từ", false, "managed since");

  private final String heading;
  private final boolean required;
  private final String also;

  PeopleColumn(String heading, boolean required, String also) {
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
