package vn.giaoban.shared.sealing;

import java.nio.charset.StandardCharsets;

/**
 * The place of a value in the database. A sealed value opens in its own place only.
 *
 * @param row the key of the row, as text
 */
public record Cell(String table, String column, String row) {

  byte[] bytes() {
    return (table + '\n' + column + '\n' + row).getBytes(StandardCharsets.UTF_8);
  }
}
