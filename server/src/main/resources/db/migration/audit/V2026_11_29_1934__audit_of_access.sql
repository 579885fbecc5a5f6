-- Counts of requests are nobody's records.
insert into audit_unwatched values ('access_rate', 'how often something was tried, forgotten within the hour');
insert into audit_hidden_column (table_name, column_name, reason)
  select 'access_external_name', c, 'personal data: the log cannot be erased from' from (values ('name'), ('subject')) as named (c);
