-- Groups hold grants for their members; a grant is ended and stays to be read; a person may have others act in their stead.
create table access_group (
  id uuid primary key default uuidv7(),
  name text not null,
  unit_id uuid not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz
);
create index access_group_by_unit on access_group (unit_id);

create table access_group_member (
  id uuid primary key default uuidv7(),
  group_id uuid not null references access_group (id),
  account_id uuid not null references access_account (id),
  valid_from date not null,
  valid_to date,
  ended_at timestamptz,
  check (valid_to is null or valid_to >= valid_from)
);
create index access_group_member_by_group on access_group_member (group_id);
create index access_group_member_by_account on access_group_member (account_id);

alter table access_grant
  alter column account_id drop not null,
  add column group_id uuid references access_group (id),
  add column given_by uuid references access_account (id),
  add column given_at timestamptz not null default now(),
  add column ended_by uuid references access_account (id),
  add column ended_at timestamptz,
  add check (num_nonnulls(account_id, group_id) = 1);
create index access_grant_by_group on access_grant (group_id);
create index access_grant_by_unit on access_grant (unit_id);
comment on column access_grant.ended_at is 'the moment from which it holds no more, whatever its last day';

-- "X for Y" is an account of its own that nobody signs in to: X acts as it, so what is done names both, and it has no
-- right but those that Y passed on.
alter table access_account
  add column person_id uuid references access_account (id),
  add column stands_for uuid references access_account (id),
  add check ((person_id is null) = (stands_for is null)),
  add check (person_id <> stands_for);
create unique index access_account_deputy on access_account (person_id, stands_for);
comment on column access_account.person_id is 'who acts; null for an account of a person';
comment on column access_account.stands_for is 'in whose stead';

-- The names of a deputy follow those of the two, also when one is erased.
create function access_deputy_names() returns trigger language plpgsql as $$
begin
  update access_account s
  set login = q.login || ' / ' || p.login, display_name = q.display_name || ' thay mặt ' || p.display_name, unit_id = p.unit_id
  from access_account q, access_account p
  where q.id = s.person_id and p.id = s.stands_for and new.id in (q.id, p.id);
  return null;
end
$$;
create trigger access_deputy_names after update of login, display_name, unit_id on access_account
  for each row when (new.person_id is null) execute function access_deputy_names();

create table access_delegation (
  id uuid primary key default uuidv7(),
  principal_id uuid not null references access_account (id),
  deputy_id uuid not null references access_account (id),
  valid_from date not null,
  valid_to date not null,
  reason text not null,
  made_at timestamptz not null default now(),
  ended_by uuid references access_account (id),
  ended_at timestamptz,
  check (valid_to >= valid_from),
  check (principal_id <> deputy_id)
);
create index access_delegation_by_principal on access_delegation (principal_id);
create index access_delegation_by_deputy on access_delegation (deputy_id);

create table access_delegated_grant (
  delegation_id uuid not null references access_delegation (id),
  grant_id uuid not null references access_grant (id),
  primary key (delegation_id, grant_id)
);
create index access_delegated_grant_by_grant on access_delegated_grant (grant_id);

create function access_in_force(valid_from date, valid_to date, ended_at timestamptz) returns boolean
  language sql stable parallel safe
  return ended_at is null
    and valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
    and (valid_to is null or valid_to >= (now() at time zone 'Asia/Ho_Chi_Minh')::date);

-- What each person holds themselves today, alone or as a member of a group.
create view access_own_holding as
  select g.account_id, g.id as grant_id, null::uuid as group_id
  from access_grant g join access_account a on a.id = g.account_id and a.active
  where access_in_force(g.valid_from, g.valid_to, g.ended_at)
  union all
  select m.account_id, g.id, g.group_id
  from access_group_member m
    join access_group gr on gr.id = m.group_id and gr.ended_at is null
    join access_grant g on g.group_id = m.group_id
    join access_account a on a.id = m.account_id and a.active
  where access_in_force(m.valid_from, m.valid_to, m.ended_at) and access_in_force(g.valid_from, g.valid_to, g.ended_at);

-- The same, and what a deputy holds: no more than the other still holds, and for no longer.
create view access_holding as
  select account_id, grant_id, group_id, null::uuid as delegation_id from access_own_holding
  union all
  select s.id, h.grant_id, h.group_id, d.id
  from access_account s
    join access_account person on person.id = s.person_id and person.active
    join access_delegation d on d.deputy_id = s.person_id and d.principal_id = s.stands_for
    join access_delegated_grant dg on dg.delegation_id = d.id
    join access_own_holding h on h.grant_id = dg.grant_id and h.account_id = d.principal_id
  where s.active and access_in_force(d.valid_from, d.valid_to, d.ended_at);

create or replace view access_right as
  select h.account_id, e.permission, p.descendant as unit_id
  from access_holding h
    join access_grant g on g.id = h.grant_id
    join access_permission_set_entry e on e.permission_set = g.permission_set
    join access_place p on p.ancestor = g.unit_id and (g.subtree or p.depth = 0);

update access_permission_set set position = 10 * position;
insert into access_permission_set (code, name_vi, name_en, position) values
  ('secretary', 'Bí thư chi bộ', 'Cell secretary', 42),
  ('member', 'Đảng viên', 'Member', 44);
insert into access_permission_set_entry (permission_set, permission) values
  ('secretary', 'document.read'), ('secretary', 'document.import'), ('secretary', 'requirement.read'),
  ('secretary', 'requirement.confirm'), ('secretary', 'requirement.report'), ('secretary', 'unit.read'), ('secretary', 'person.read'),
  ('member', 'document.read'), ('member', 'requirement.read'), ('member', 'unit.read');
