-- People: members of the Party and others who hold posts, each with a past: where they belong, what they hold, who manages them.

-- The given name, by which Vietnamese lists are sorted, and what stands before it.
create function organization_given_name(name text) returns text language sql immutable strict parallel safe
return regexp_replace(btrim(name), '^.*\s', '');
create function organization_names_before(name text) returns text language sql immutable strict parallel safe
return coalesce(substring(btrim(name) from '^(.*\S)\s+\S+$'), '');
-- The folded words the other way round: the given name is looked for first.
create function organization_backwards(name text) returns text language sql immutable strict parallel safe
return (select string_agg(word, ' ' order by place desc)
  from regexp_split_to_table(organization_fold(name), ' ') with ordinality as w (word, place));

create table organization_person (
  id uuid primary key default uuidv7(),
  -- Given by the office, unique, never reused.
  code text not null unique,
  full_name text not null,
  gender text check (gender in ('FEMALE', 'MALE')),
  born_on date,
  card_number text,
  admitted_on date,
  official_on date,
  retired_on date,
  died_on date,
  given_name text generated always as (organization_given_name(full_name)) stored,
  names_before text generated always as (organization_names_before(full_name)) stored,
  search_key text generated always as (organization_fold(full_name)) stored,
  back_key text generated always as (organization_backwards(full_name)) stored,
  version int not null default 0
);
create index organization_person_in_order on organization_person
  (given_name collate "vi-x-icu", names_before collate "vi-x-icu", id);
create index organization_person_by_key on organization_person (search_key text_pattern_ops);
create index organization_person_by_back_key on organization_person (back_key text_pattern_ops);
create unique index organization_person_by_card on organization_person (card_number);
comment on column organization_person.card_number is 'of the membership card';
comment on column organization_person.admitted_on is 'the day of admission, as probationary member';
comment on column organization_person.retired_on is 'the first day in retirement';

create table organization_post_kind (
  code text primary key,
  name_vi text not null,
  name_en text not null,
  position int not null,
  -- Whoever holds it stands at the head of the unit.
  heads boolean not null,
  valid_from date not null,
  valid_to date,
  source text not null
);
insert into organization_post_kind (code, name_vi, name_en, position, heads, valid_from, source) values
  ('SECRETARY', 'Bí thư', 'Secretary', 10, true, '1930-02-03', 'Điều lệ Đảng'),
  ('STANDING_DEPUTY_SECRETARY', 'Phó Bí thư Thường trực', 'Standing deputy secretary', 20, false, '1930-02-03', 'Điều lệ Đảng'),
  ('DEPUTY_SECRETARY', 'Phó Bí thư', 'Deputy secretary', 30, false, '1930-02-03', 'Điều lệ Đảng'),
  ('STANDING_MEMBER', 'Ủy viên Ban Thường vụ', 'Member of the standing committee', 40, false, '1930-02-03', 'Điều lệ Đảng'),
  ('COMMITTEE_MEMBER', 'Ủy viên Ban Chấp hành', 'Member of the committee', 50, false, '1930-02-03', 'Điều lệ Đảng'),
  ('HEAD', 'Người đứng đầu cơ quan', 'Head of the body', 15, true, '1945-09-02', 'Luật Cán bộ, công chức; Điều lệ Đảng'),
  ('DEPUTY_HEAD', 'Cấp phó của người đứng đầu', 'Deputy head of the body', 35, false, '1945-09-02', 'Luật Cán bộ, công chức; Điều lệ Đảng'),
  ('COMMISSION_MEMBER', 'Ủy viên Ủy ban', 'Member of the commission', 55, false, '1930-02-03', 'Điều lệ Đảng'),
  ('OFFICER', 'Cán bộ, chuyên viên', 'Officer', 60, false, '1945-09-02', 'Luật Cán bộ, công chức');

-- What happened to a person, by which act. A step that was recorded wrongly is taken back and stays to be read.
create table organization_person_event (
  id uuid primary key default uuidv7(),
  person_id uuid not null references organization_person (id),
  kind text not null check (kind in ('RECORDED', 'ADMITTED', 'CONFIRMED', 'TRANSFERRED', 'APPOINTED', 'RELIEVED', 'MANAGED', 'RETIRED', 'LEFT', 'DIED')),
  -- The first day on which things stand as the event leaves them.
  on_day date not null,
  -- Where the person is to be found because of it, and where they were.
  unit_id uuid references organization_unit (id),
  from_unit_id uuid references organization_unit (id),
  -- What is said besides: the post.
  words text not null default '',
  act_symbol text not null default '',
  act_day date,
  act_issuer text not null default '',
  act_title text not null default '',
  note text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null,
  taken_back_at timestamptz,
  taken_back_by_name text,
  taken_back_reason text,
  check ((taken_back_at is null) = (taken_back_reason is null))
);
create index organization_person_event_by_person on organization_person_event (person_id, id);

create table organization_membership (
  id uuid primary key default uuidv7(),
  person_id uuid not null references organization_person (id),
  -- The cell, or the body, in which the member takes part.
  unit_id uuid not null references organization_unit (id),
  standing text not null check (standing in ('PROBATIONARY', 'OFFICIAL')),
  valid_from date not null,
  valid_to date,
  event_id uuid references organization_person_event (id),
  closed_by uuid references organization_person_event (id),
  check (valid_to is null or valid_to >= valid_from)
);
create unique index organization_membership_one_open on organization_membership (person_id) where valid_to is null;
create index organization_membership_by_person on organization_membership (person_id, valid_from);
create index organization_membership_by_unit on organization_membership (unit_id, valid_from);

create index organization_membership_by_begin on organization_membership (valid_from);
create index organization_membership_by_end on organization_membership (valid_to) where valid_to is not null;

create table organization_person_post (
  id uuid primary key default uuidv7(),
  person_id uuid not null references organization_person (id),
  unit_id uuid not null references organization_unit (id),
  post text not null references organization_post_kind (code),
  -- As the decision names it; blank where it is the name of the post itself.
  title text not null default '',
  valid_from date not null,
  valid_to date,
  event_id uuid references organization_person_event (id),
  closed_by uuid references organization_person_event (id),
  -- The post ended because its unit did.
  ended_with uuid references organization_event (id),
  check (valid_to is null or valid_to >= valid_from)
);
create index organization_person_post_by_person on organization_person_post (person_id, valid_from);
create index organization_person_post_by_unit on organization_person_post (unit_id, valid_from);
create index organization_person_post_ended_with on organization_person_post (ended_with) where ended_with is not null;

-- The body that manages somebody as an official ("diện quản lý").
create table organization_person_managed (
  id uuid primary key default uuidv7(),
  person_id uuid not null references organization_person (id),
  manager_id uuid not null references organization_unit (id),
  valid_from date not null,
  valid_to date,
  event_id uuid references organization_person_event (id),
  closed_by uuid references organization_person_event (id),
  check (valid_to is null or valid_to >= valid_from)
);
create unique index organization_person_managed_one_open on organization_person_managed (person_id) where valid_to is null;
create index organization_person_managed_by_person on organization_person_managed (person_id, valid_from);
create index organization_person_managed_by_manager on organization_person_managed (manager_id, valid_from);

-- The units at which somebody is to be found today: rights reach people through them. Of somebody who is nowhere any
-- more, the last ones.
create table organization_person_place (
  unit_id uuid not null,
  person_id uuid not null,
  -- Today, and not only last of all.
  holds boolean not null,
  -- As a member or by a post, and not only as one who is managed from there.
  belongs boolean not null,
  primary key (unit_id, person_id)
);
create index organization_person_place_by_person on organization_person_place (person_id);
insert into audit_unwatched values
  ('organization_person_place', 'derived from memberships, posts and who manages whom');

insert into audit_hidden_column values
  ('organization_person', 'full_name', 'personal data: the log cannot be erased from'),
  ('organization_person', 'gender', 'personal data'),
  ('organization_person', 'born_on', 'personal data'),
  ('organization_person', 'card_number', 'personal data'),
  ('organization_person', 'given_name', 'personal data'),
  ('organization_person', 'names_before', 'personal data'),
  ('organization_person', 'search_key', 'personal data'),
  ('organization_person', 'back_key', 'personal data'),
  ('organization_person_event', 'note', 'may hold personal data'),
  ('organization_person_event', 'recorded_by_name', 'personal data'),
  ('organization_person_event', 'taken_back_by_name', 'personal data'),
  ('organization_person_event', 'taken_back_reason', 'may hold personal data'),
  ('organization_handover', 'proposed_by_name', 'personal data'),
  ('organization_handover', 'confirmed_by_name', 'personal data'),
  ('organization_handover', 'returned_reason', 'may hold personal data');

-- Puts people to where they are to be found on a day.
create function organization_place_people(people uuid[], today date) returns void language sql as $$
  with held as (
    select person_id, unit_id, valid_from, valid_to, true as belongs from organization_membership where person_id = any (people)
    union all
    select person_id, unit_id, valid_from, valid_to, true from organization_person_post where person_id = any (people)
    union all
    select person_id, manager_id, valid_from, valid_to, false from organization_person_managed where person_id = any (people)),
  judged as (
    select person_id, unit_id, belongs, valid_to, valid_from <= today and (valid_to is null or valid_to >= today) as holds
    from held),
  ranked as (
    select *, bool_or(holds) over whole as any_holds, coalesce(valid_to, 'infinity') = max(coalesce(valid_to, 'infinity')) over whole as last
    from judged window whole as (partition by person_id)),
  wanted as (
    select person_id, unit_id, bool_or(holds) as holds, bool_or(belongs) as belongs from ranked
    where holds or (not any_holds and last) group by person_id, unit_id),
  gone as (
    delete from organization_person_place p
    where p.person_id = any (people)
      and not exists (select 1 from wanted w where w.person_id = p.person_id and w.unit_id = p.unit_id))
  insert into organization_person_place (person_id, unit_id, holds, belongs) select person_id, unit_id, holds, belongs from wanted
  on conflict (unit_id, person_id) do update set holds = excluded.holds, belongs = excluded.belongs
    where (organization_person_place.holds, organization_person_place.belongs) is distinct from (excluded.holds, excluded.belongs)
$$;

-- Who works with people's records. Others see of people only who stands at the head of a unit.
insert into access_permission_set (code, name_vi, name_en, position)
  select 'personnel', 'Tổ chức cán bộ', 'Personnel', max(position) + 1 from access_permission_set;
insert into access_permission_set_entry (permission_set, permission) values
  ('personnel', 'person.read'), ('personnel', 'person.manage'), ('personnel', 'unit.read'),
  ('personnel', 'document.read'), ('personnel', 'requirement.read'),
  ('head', 'person.read'), ('inspector', 'person.read');
