package vn.giaoban.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is allowed before somebody has to wait, counted for all nodes together.
 *
 * @param costly {@code giaoban.access.costly}: searches, exports and documents written out, for each
 *     account and minute
 * @param failures {@code giaoban.access.failures}: failed sign-ins from one address within ten
 *     minutes; an office behind one address shares them
 * @param code {@code giaoban.access.code}: how long a one-time code opens an account
 */
@ConfigurationProperties("giaoban.access")
record AccessSettings(
    @DefaultValue("60") int costly,
    @DefaultValue("100") int failures,
    @DefaultValue("7d") Duration code) {

  AccessSettings {
    if (costly < 1 || failures < 1 || !code.isPositive()) {
      throw new IllegalArgumentException(
          "giaoban.access.costly, .failures and .code have to be above nought");
    }
  }
}
