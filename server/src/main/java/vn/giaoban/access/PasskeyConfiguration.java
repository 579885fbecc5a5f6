package vn.giaoban.access;

import java.net.URI;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

  @Bean
  WebAuthnRelyingPartyOperations passkeyOperations(
      Passkeys passkeys, AccessSettings settings, Environment environment) {
    var address = settings.address();
    var host = address == null ? "localhost" : address.getHost();
    return new Webauthn4JRelyingPartyOperations(
        passkeys,
        passkeys,
        PublicKeyCredentialRpEntity.builder().id(host).name("Giao Ban").build(),
        address == null ? new OwnPort(environment) : Set.of(origin(address)));
  }

  private static String origin(URI address) {
    return address.getScheme()
        + "://"
        + address.getHost()
        + (address.getPort() < 0 ? "" : ":" + address.getPort());
  }

  /**
   * The origin of a browser on this machine; the port is known only once the server has started.
   */
  private static final class OwnPort extends AbstractSet<String> {

    private final Environment environment;

    OwnPort(Environment environment) {
      this.environment = environment;
    }

    @Override
    public Iterator<String> iterator() {
      return List.of("http://localhost:" + environment.getProperty("local.server.port", "8080"))
          .iterator();
    }

    @Override
    public int size() {
      return 1;
    }
  }
}
