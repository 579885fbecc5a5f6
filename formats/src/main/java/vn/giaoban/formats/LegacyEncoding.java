package vn.giaoban.formats;

/** Encodings of Vietnamese in use before Unicode. */
public enum LegacyEncoding {
  /** TCVN 5712-3, called ABC, by fonts whose names begin with ".Vn". */
  TCVN3,
  /** VNI for Windows, by fonts whose names begin with "VNI-". */
  VNI,
  /** Marks typed as ASCII signs behind the letter (RFC 1456). */
  VIQR
}
