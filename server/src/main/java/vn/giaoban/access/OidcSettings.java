package vn.giaoban.access;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider at which people may sign in besides.
 *
 * @param issuer {@code giaoban.oidc.issuer}: its address; without it there is none
 * @param clientId {@code giaoban.oidc.client-id}: as which this installation is known there
 * @param clientSecret {@code giaoban.oidc.client-secret}
 * @param claim {@code giaoban.oidc.claim}: what of a person's token names the account, as an
 *     administrator entered it
 * @param name {@code giaoban.oidc.name}: what the button on the sign-in page says
 */
@ConfigurationProperties("giaoban.oidc")
record OidcSettings(
    @Nullable String issuer,
    @DefaultValue("giaoban") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("preferred_username") String claim,
    @DefaultValue("SSO") String name) {

  OidcSettings {
    if (issuer != null && !issuer.isBlank() && URI.create(issuer).getHost() == null) {
      throw new IllegalArgumentException("giaoban.oidc.issuer is no address: " + issuer);
    }
  }

  boolean isOn() {
    return issuer != null && !issuer.isBlank();
  }
}
