-- Who changed or read what, row by row, added to and never changed. Written by triggers, so that nothing that the
-- application does to its tables is left out; sealed by the application with a key that is not in the database.
create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  account_id uuid,
  unit_id uuid,
  acting text not null,
  action text not null check (action in ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'READ')),
  subject text not null,
  number_of_rows int not null,
  detail jsonb not null,
  -- What sealing adds: the place in the chain, the seal of the entry itself, and the seal of all up to it.
  position bigint unique,
  seal bytea,
  chain bytea
);
create index audit_entry_unsealed on audit_entry (id) where position is null;
create index audit_entry_by_account on audit_entry (account_id, id);
create index audit_entry_by_unit on audit_entry (unit_id, id);
create index audit_entry_by_subject on audit_entry (subject, id);
create index audit_entry_by_day on audit_entry (at);

comment on column audit_entry.unit_id is 'where the account worked at that moment; null where the system acted';
comment on column audit_entry.acting is 'login name, or "system" and what it did';
comment on column audit_entry.detail is 'INSERT: keys; UPDATE: key, and for each changed column the old and the new value; DELETE: rows; READ: keys';

-- Sealing is the only change that an entry ever sees.
create function audit_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.position is null and new.position is not null
    and (new.id, new.at, new.acting, new.action, new.subject, new.number_of_rows, new.detail)
      = (old.id, old.at, old.acting, old.action, old.subject, old.number_of_rows, old.detail)
    and new.account_id is not distinct from old.account_id and new.unit_id is not distinct from old.unit_id then
    return new;
  end if;
  raise exception 'the audit log is only added to';
end $$;
create trigger audit_entry_keep before update or delete on audit_entry for each row execute function audit_keep();
create trigger audit_entry_keep_all before truncate on audit_entry for each statement execute function audit_keep();

-- The key that seals, known by its print only: another key than that of the first seal is refused.
create table audit_key (
  print bytea primary key,
  since timestamptz not null default now()
);

-- Tables that are not watched, each with the reason.
create table audit_unwatched (
  table_name text primary key,
  reason text not null
);
insert into audit_unwatched values
  ('flyway_schema_history', 'the migrations themselves'),
  ('spring_session', 'kept by the session library; who signed in and out is in access_account'),
  ('spring_session_attributes', 'kept by the session library'),
  ('event_publication', 'the outbox; what it causes is watched where it is done'),
  ('access_place', 'derived from organization_unit_parent'),
  ('search_entry', 'derived from the records that are searched'),
  ('directive_reading', 'derived: which sentence is read where');

-- Columns of which only the change is noted and never the value.
create table audit_hidden_column (
  table_name text not null,
  column_name text not null,
  reason text not null,
  primary key (table_name, column_name)
);
insert into audit_hidden_column values
  ('access_account', 'password_hash', 'a secret'),
  ('access_account', 'display_name', 'personal data: the log cannot be erased from');

create function audit_value(value jsonb, hidden boolean) returns jsonb language sql immutable as $$
  select case
    when hidden then '"***"'::jsonb
    when length(value::text) > 400
      then jsonb_build_object('sha256', encode(sha256(convert_to(value::text, 'UTF8')), 'hex'), 'length', length(value::text))
    else value
  end
$$;

-- One entry for each statement. Its arguments: the columns of the key.
create function audit_note() returns trigger language plpgsql as $$
declare
  key_parts text;
  hidden text[];
  number_of_rows int;
  detail jsonb;
begin
  select string_agg(format('%L, r.%I', name, name), ', ' order by place) into key_parts
    from unnest(tg_argv) with ordinality as k (name, place);
  if tg_op = 'INSERT' then
    execute format('select count(*), jsonb_agg(jsonb_build_object(%s)) from new_rows r', key_parts)
      into number_of_rows, detail;
    detail := jsonb_build_object('keys', detail);
  elsif tg_op = 'TRUNCATE' then
    number_of_rows := 1;
    detail := '{}';
  else
    select coalesce(array_agg(column_name), '{}') into hidden from audit_hidden_column where table_name = tg_table_name;
    if tg_op = 'DELETE' then
      select count(*), jsonb_agg((select jsonb_object_agg(c.key, audit_value(c.value, c.key = any (hidden))) from jsonb_each(to_jsonb(r)) c))
        into number_of_rows, detail from old_rows r;
      detail := jsonb_build_object('rows', detail);
    else
      execute format(
        'select count(*), jsonb_agg(jsonb_build_object(''key'', jsonb_build_object(%s), ''columns'', changed.columns))
         from new_rows r join old_rows o using (%s)
           cross join lateral (
             select jsonb_object_agg(a.key, jsonb_build_array(audit_value(a.value, a.key = any ($1)), audit_value(b.value, a.key = any ($1)))) as columns
             from jsonb_each(to_jsonb(o)) a join jsonb_each(to_jsonb(r)) b using (key)
             where a.value is distinct from b.value) changed
         where changed.columns is not null',
        key_parts, (select string_agg(format('%I', name), ', ') from unnest(tg_argv) as k (name)))
        into number_of_rows, detail using hidden;
      detail := jsonb_build_object('changed', detail);
    end if;
  end if;
  if number_of_rows > 0 then
    insert into audit_entry (account_id, unit_id, acting, action, subject, number_of_rows, detail)
    values (
      nullif(current_setting('giaoban.account', true), '')::uuid,
      nullif(current_setting('giaoban.unit', true), '')::uuid,
      coalesce(nullif(current_setting('giaoban.acting', true), ''), 'system'),
      tg_op, tg_table_name, number_of_rows, detail);
  end if;
  return null;
end $$;

-- Has a table watched. Rows of a table without a key, which are only ever added, are told by all they hold.
create function audit_watch(watched regclass) returns void language plpgsql as $$
declare
  key_columns text;
begin
  select string_agg(quote_literal(a.attname), ', ' order by a.attnum) into key_columns
    from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
    where a.attrelid = watched and a.attnum > 0 and not a.attisdropped and (i.indkey is null or a.attnum = any (i.indkey));
  execute format('create trigger audit_insert after insert on %s referencing new table as new_rows for each statement execute function audit_note(%s)', watched, key_columns);
  execute format('create trigger audit_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function audit_note(%s)', watched, key_columns);
  execute format('create trigger audit_delete after delete on %s referencing old table as old_rows for each statement execute function audit_note(%s)', watched, key_columns);
  execute format('create trigger audit_emptied after truncate on %s for each statement execute function audit_note(%s)', watched, key_columns);
end $$;

-- Who reads the log: somebody who does nothing else.
insert into access_permission_set (code, name_vi, name_en, position) values ('auditor', 'Kiểm soát nhật ký', 'Auditor', 7);
insert into access_permission_set_entry (permission_set, permission) values ('auditor', 'audit.read'), ('auditor', 'unit.read');
