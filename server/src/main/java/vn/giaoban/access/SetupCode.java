package vn.giaoban.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The code that lets whoever sees the console set up an installation without accounts. Made anew at
 * each start, kept only in memory, and worth nothing once there is an account.
 */
@Component
public class SetupCode {

  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private final JdbcClient jdbc;
  private final String code = draw();

  SetupCode(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The code to print; empty once there is an account. */
  public Optional<String> current() {
    return pending() ? Optional.of(code) : Optional.empty();
  }

  public boolean pending() {
    return !jdbc.sql("select exists (select 1 from access_account)").query(Boolean.class).single();
  }

  /** Compares in constant time; case and spaces do not count. */
  public boolean matches(String given) {
    var plain = given.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return MessageDigest.isEqual(
        plain.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
  }

  private static String draw() {
    var random = new SecureRandom();
    var drawn = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      drawn
          .append(i > 0 && i % 4 == 0 ? "-" : "")
          .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return drawn.toString();
  }
}
