package vn.giaoban.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaoban.access.Accounts;
import vn.giaoban.organization.Units;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

@ServerTest
class SampleElsewhereTest {

  @Autowired SampleOffice sample;
  @Autowired Office office;
  @Autowired Units units;
  @Autowired Accounts accounts;

  @Test
  void anInstallationInUseIsLeftAsItIs() {
    office.person("contact", office.province("Tỉnh ủy Nam Giang"));
    assertThat(sample.load()).isInstanceOf(Loading.OtherData.class);
    assertThat(units.byCode("TU")).isEmpty();
    assertThat(accounts.viewer("bithu")).isEmpty();
    assertThat(sample.load()).as("asked again").isInstanceOf(Loading.OtherData.class);
  }
}
