package vn.giaoban.audit;

import java.util.Map;

/**
 * What people call the tables and columns that the log names; said by whoever keeps their register.
 */
public interface RecordNames {

  record Name(String vi, String en) {}

  /** By the name of the table. */
  Map<String, Name> tables();

  /** By {@code table.column}; many have no name but their own. */
  Map<String, Name> columns();
}
