-- Accounts, what a set of permissions holds, who was granted which set where, and the tree of places that rights run down.
create table access_account (
  id uuid primary key default uuidv7(),
  login text not null,
  display_name text not null,
  unit_id uuid not null,
  password_hash text not null,
  must_change_password boolean not null default false,
  active boolean not null default true,
  failed_logins int not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null default now()
);
create unique index access_account_by_login on access_account (lower(login));
create index access_account_by_unit on access_account (unit_id);

create table access_permission_set (
  code text primary key,
  name_vi text not null,
  name_en text not null,
  position int not null
);

create table access_permission_set_entry (
  permission_set text not null references access_permission_set (code),
  permission text not null,
  primary key (permission_set, permission)
);

create table access_grant (
  id uuid primary key default uuidv7(),
  account_id uuid not null references access_account (id),
  permission_set text not null references access_permission_set (code),
  unit_id uuid not null,
  subtree boolean not null,
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
create index access_grant_by_account on access_grant (account_id);

-- The tree as of now, every pair of a unit and one above it, itself included. Fed by the organisation.
create table access_place (
  ancestor uuid not null,
  descendant uuid not null,
  depth int not null,
  primary key (ancestor, descendant)
);
create index access_place_by_descendant on access_place (descendant);

-- Every right that holds today: account, permission, unit. Lists join it; nothing else decides who sees what.
create view access_right as
  select g.account_id, e.permission, p.descendant as unit_id
  from access_grant g
    join access_account a on a.id = g.account_id and a.active
    join access_permission_set_entry e on e.permission_set = g.permission_set
    join access_place p on p.ancestor = g.unit_id and (g.subtree or p.depth = 0)
  where g.valid_from <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
    and (g.valid_to is null or g.valid_to >= (now() at time zone 'Asia/Ho_Chi_Minh')::date);

insert into access_permission_set (code, name_vi, name_en, position) values
  ('clerk', 'Văn thư', 'Clerk', 1),
  ('specialist', 'Chuyên viên', 'Specialist', 2),
  ('head', 'Lãnh đạo', 'Head', 3),
  ('contact', 'Đầu mối đơn vị', 'Unit contact', 4),
  ('inspector', 'Kiểm tra', 'Inspector', 5),
  ('administrator', 'Quản trị', 'Administrator', 6);

insert into access_permission_set_entry (permission_set, permission) values
  ('clerk', 'document.read'), ('clerk', 'document.import'), ('clerk', 'requirement.read'),
  ('clerk', 'requirement.confirm'), ('clerk', 'unit.read'),
  ('specialist', 'document.read'), ('specialist', 'document.import'), ('specialist', 'requirement.read'),
  ('specialist', 'requirement.confirm'), ('specialist', 'requirement.assign'), ('specialist', 'requirement.report'),
  ('specialist', 'requirement.verify'), ('specialist', 'unit.read'),
  ('head', 'document.read'), ('head', 'document.import'), ('head', 'requirement.read'),
  ('head', 'requirement.confirm'), ('head', 'requirement.assign'), ('head', 'requirement.report'),
  ('head', 'requirement.verify'), ('head', 'requirement.close'), ('head', 'unit.read'),
  ('contact', 'document.read'), ('contact', 'requirement.read'), ('contact', 'requirement.report'),
  ('contact', 'unit.read'),
  ('inspector', 'document.read'), ('inspector', 'requirement.read'), ('inspector', 'requirement.verify'),
  ('inspector', 'unit.read'),
  ('administrator', 'account.manage'), ('administrator', 'unit.manage'), ('administrator', 'unit.read');
