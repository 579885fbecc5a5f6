package vn.giaoban.shared.sealing;

import java.nio.file.Path;

/** What is sealed cannot be opened, because its key is not there or is another. */
public class KeyLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int version;
  private final String file;

  KeyLost(int version, Path file) {
    super(
        "Thiếu khóa dữ liệu phiên bản %1$d trong %2$s, hoặc khóa ở đó là khóa khác. Hãy đưa lại tệp này từ bản sao lưu rồi thử lại; không có khóa thì dữ liệu đã mã hóa không đọc được. (Version %1$d of the data key is missing in %2$s, or is another key. Put the file back from a back-up; without the key what is encrypted cannot be read.)"
            .formatted(version, file));
    this.version = version;
    this.file = file.toString();
  }

  public int version() {
    return version;
  }

  public String file() {
    return file;
  }
}
