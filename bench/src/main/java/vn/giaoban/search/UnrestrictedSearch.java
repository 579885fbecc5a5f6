package vn.giaoban.search;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.giaoban.access.Rights;
import vn.giaoban.bench.WithoutRights;

/** The same queries with the condition of rights taken out of their SQL. */
public final class UnrestrictedSearch {

  private UnrestrictedSearch() {}

  public static Search over(
      JdbcClient jdbc, PlatformTransactionManager transactions, String permission) {
    var client =
        WithoutRights.over(
            jdbc,
            List.of(
                Rights.onAny("e.places", permission),
                "e.places && array(" + Rights.units(permission) + ")"),
            "search_entry e");
    return new Search(client, transactions);
  }
}
