package vn.giaoban.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords as the application does, but without the cost that is to slow an attacker down:
 * tests open accounts and sign in thousands of times.
 */
@TestConfiguration(proxyBeanMethods = false)
class QuickPasswords {

  @Bean
  @Primary
  PasswordEncoder quickPasswordEncoder() {
    return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
  }
}
