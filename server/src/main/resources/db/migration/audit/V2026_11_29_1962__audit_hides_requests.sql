insert into audit_hidden_column (table_name, column_name, reason) values
  ('privacy_request', 'wanted', 'sealed'), ('privacy_request', 'words', 'sealed'),
  ('privacy_request', 'answer', 'sealed'), ('privacy_request', 'extension_reason', 'sealed'),
  ('privacy_withheld', 'value', 'sealed'), ('privacy_withheld', 'placeholder', 'personal data: the log cannot be erased from');
