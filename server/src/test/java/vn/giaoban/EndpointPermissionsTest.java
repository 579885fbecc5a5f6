package vn.giaoban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.OpenToAll;
import vn.giaoban.testing.ServerTest;

@ServerTest
class EndpointPermissionsTest {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping endpoints;

  @Autowired JdbcClient jdbc;

  @Test
  void everyEndpointDeclaresItsPermission() {
    var undeclared = new ArrayList<String>();
    var declared = new TreeSet<String>();
    endpoints
        .getHandlerMethods()
        .forEach((mapping, method) -> {
          var needs = method.getMethodAnnotation(Needs.class);
          var open = method.getMethodAnnotation(OpenToAll.class);
          if ((needs == null) == (open == null)) {
            undeclared.add(mapping + " " + method);
          } else if (needs != null && !needs.value().equals(Needs.SIGNED_IN)) {
            declared.add(needs.value());
          }
        });
    assertThat(endpoints.getHandlerMethods().size()).isGreaterThan(15);
    assertThat(undeclared).isEmpty();
    var delivered =
        new TreeSet<>(
            jdbc.sql("select distinct permission from access_permission_set_entry")
                .query(String.class)
                .list());
    assertThat(declared)
        .as("a permission that no role holds locks everybody out")
        .isSubsetOf(delivered);
  }
}
