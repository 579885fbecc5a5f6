package vn.giaoban.access;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is allowed before somebody has to wait, counted for all nodes together, and where people
 * come in.
 *
 * @param costly {@code giaoban.access.costly}: searches, exports and documents written out, for
 *     each account and minute
 * @param failures {@code giaoban.access.failures}: failed sign-ins from one address within ten
 *     minutes; an office behind one address shares them
 * @param code {@code giaoban.access.code}: how long a one-time code opens an account
 * @param address {@code giaoban.access.address}: under which people reach the pages, as {@code
 *     https://giaoban.example.vn}; passkeys belong to its host. Without it they work on this
 *     machine only
 */
@ConfigurationProperties("giaoban.access")
record AccessSettings(
    @DefaultValue("60") int costly,
    @DefaultValue("100") int failures,
    @DefaultValue("7d") Duration code,
    @Nullable URI address) {

  AccessSettings {
    if (costly < 1 || failures < 1 || !code.isPositive()) {
      throw new IllegalArgumentException(
          "giaoban.access.costly, .failures and .code have to be above nought");
    }
    if (address != null && (address.getScheme() == null || address.getHost() == null)) {
      throw new IllegalArgumentException(
          "giaoban.access.address is no address of pages: " + address);
    }
  }
}
