insert into audit_hidden_column (table_name, column_name, reason)
  values ('document_effect', 'said_by_name', 'personal data: the log cannot be erased from');
