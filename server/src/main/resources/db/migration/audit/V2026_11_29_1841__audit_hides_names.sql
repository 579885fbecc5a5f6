-- What tells who somebody is stays out of the log, which cannot be erased from. The id of the account says who acted.
insert into audit_hidden_column (table_name, column_name, reason)
  select t, c, 'personal data: the log cannot be erased from' from (values
    ('access_account', 'login'),
    ('organization_event', 'recorded_by_name'),
    ('organization_person', 'code'),
    ('document_expression', 'corrected_by_name'),
    ('document_citation', 'settled_by_name'),
    ('document_relation', 'decided_by_name'),
    ('document_decision', 'decided_by_name'),
    ('directive_requirement', 'confirmed_by_name'),
    ('directive_requirement', 'time_said_by'),
    ('directive_assignment', 'assigned_by_name'),
    ('directive_assignment', 'verified_by_name'),
    ('directive_progress', 'account_name'),
    ('directive_evidence', 'reviewed_by_name'),
    ('directive_history', 'account_name'),
    ('directive_carried', 'carried_by_name')) as named (t, c);
comment on column audit_entry.acting is 'id of the account, or "system" and what it did; entries of older versions have the login name';
