package vn.giaoban.audit;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A seal, in hexadecimal digits; empty where there should be one and is none. */
record Seal(String hex) {

  /** Of the chain before the first entry. */
  static final Seal BEGINNING = new Seal("00".repeat(32));

  static Seal of(byte @Nullable [] bytes) {
    return new Seal(bytes == null ? "" : HexFormat.of().formatHex(bytes));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
