package vn.giaoban.search;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.giaoban.access.Rights;

/** The same queries with the condition of rights taken out of their SQL. */
public final class UnrestrictedSearch {

  private UnrestrictedSearch() {}

  public static Search over(
      JdbcClient jdbc, PlatformTransactionManager transactions, String permission) {
    var condition = " and " + Rights.onAny("e.places", permission);
    var narrow = " and e.places && array(" + Rights.units(permission) + ")";
    var client =
        (JdbcClient)
            Proxy.newProxyInstance(
                JdbcClient.class.getClassLoader(),
                new Class<?>[] {JdbcClient.class},
                (_, method, arguments) -> {
                  var sql = (String) arguments[0];
                  if (sql.contains("search_entry e") && !sql.contains(condition)) {
                    throw new IllegalStateException("the condition of rights is not where it was");
                  }
                  try {
                    return method.invoke(jdbc, sql.replace(condition, "").replace(narrow, ""));
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    return new Search(client, transactions);
  }
}
