package vn.giaoban.formats;

/** The kinds of files that are read, told by their content and never by their name alone. */
public enum Format {
  TEXT("text/plain"),
  MARKDOWN("text/markdown"),
  HTML("text/html"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  DOC("application/msword"),
  RTF("application/rtf"),
  ODT("application/vnd.oasis.opendocument.text"),
  PDF("application/pdf"),
  PNG("image/png"),
  JPEG("image/jpeg"),
  TIFF("image/tiff");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The registered media type. */
  public String mediaType() {
    return mediaType;
  }
}
