-- That the installation was set back to an earlier state. Written at the first start after it; being a watched table, it
-- stands in the audit log as well.
create table backup_restoration (
  restored_at timestamptz primary key,
  backup text not null,
  as_of timestamptz not null,
  until timestamptz
);
comment on column backup_restoration.as_of is 'the moment that the back-up is of';
comment on column backup_restoration.until is 'the later moment that was asked for; null for that of the back-up, or the last there was';
