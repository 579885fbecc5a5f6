package vn.giaoban.audit;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionSystemException;
import vn.giaoban.access.Acting;

/** Tells the database in whose name a transaction writes, for as long as that transaction lasts. */
@Component
class ActingListener implements TransactionExecutionListener {

  private static final String TELL =
      "select set_config('giaoban.account', ?, true), set_config('giaoban.unit', ?, true), set_config('giaoban.acting', ?, true)";

  private final DataSource database;

  ActingListener(DataSource database) {
    this.database = database;
  }

  @Override
  public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
    if (failure != null || transaction.isReadOnly() || !transaction.isNewTransaction()) {
      return;
    }
    var acting = Acting.present();
    var connection = DataSourceUtils.getConnection(database);
    try (var tell = connection.prepareStatement(TELL)) {
      tell.setString(1, acting.account() == null ? "" : acting.account().value().toString());
      tell.setString(2, acting.unit() == null ? "" : acting.unit().value().toString());
      tell.setString(3, acting.name());
      tell.execute();
    } catch (SQLException e) {
      throw new TransactionSystemException("could not say who acts", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }
}
