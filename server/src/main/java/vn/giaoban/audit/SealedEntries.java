package vn.giaoban.audit;

/** How an entry of the log is written out to be sealed. */
final class SealedEntries {

  /**
   * What a seal is of: all of an entry but its place. Rendered by the database, in one way, for
   * sealing and for verifying.
   */
  static final String CONTENT =
      """
      jsonb_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), e.account_id, e.unit_id, e.acting,
        e.action, e.subject, e.number_of_rows, e.detail)::text as content
      """;

  private SealedEntries() {}
}
