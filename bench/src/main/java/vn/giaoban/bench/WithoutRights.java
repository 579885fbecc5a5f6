package vn.giaoban.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes conditions of rights out of SQL, to compare with. */
public final class WithoutRights {

  /** What tells that a query still asks for rights. */
  private static final List<String> RIGHTS = List.of("access_right", "access_granted");

  private WithoutRights() {}

  /**
   * @param conditions as they stand in the SQL, each of which is left out
   * @param where what stands in every query that has one of them
   */
  public static JdbcClient over(JdbcClient jdbc, List<String> conditions, String where) {
    return (JdbcClient)
        Proxy.newProxyInstance(
            JdbcClient.class.getClassLoader(),
            new Class<?>[] {JdbcClient.class},
            (_, method, arguments) -> {
              var sql = (String) arguments[0];
              var free = sql;
              for (var condition : conditions) {
                free = free.replace(condition, "true");
              }
              if (sql.contains(where)
                  && (sql.equals(free) || RIGHTS.stream().anyMatch(free::contains))) {
                throw new IllegalStateException("the condition of rights is not where it was");
              }
              try {
                return method.invoke(jdbc, free);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
