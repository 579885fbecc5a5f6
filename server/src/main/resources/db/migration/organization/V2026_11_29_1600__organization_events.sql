-- What happened to units, by which act; everything that is dated about them; several systems side by side on one territory.
create extension if not exists pg_trgm;

-- The key under which two spellings of a name meet, as in Folding.key.
create function organization_fold(name text) returns text language sql immutable strict parallel safe
return btrim(regexp_replace(replace(lower(regexp_replace(normalize(name, NFD), '[\u0300-\u036f]', '', 'g') collate "vi-x-icu"), 'đ', 'd'),
  '[^[:alnum:]]+', ' ', 'g'));

alter table organization_unit_kind
  add system text not null default 'PARTY' check (system in ('PARTY', 'STATE', 'FRONT', 'MASS', 'TERRITORY')),
  add level text not null default 'GRASSROOTS'
    check (level in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'GRASSROOTS', 'SECTION', 'CELL'));
update organization_unit_kind set
  system = case code when 'GOVERNMENT_BODY' then 'STATE' when 'FATHERLAND_FRONT' then 'FRONT' when 'MASS_ORGANIZATION' then 'MASS' else 'PARTY' end,
  level = case code when 'CENTRAL_BODY' then 'CENTRAL' when 'DISTRICT_COMMITTEE' then 'DISTRICT' when 'COMMUNE_COMMITTEE' then 'COMMUNE'
    when 'GRASSROOTS_COMMITTEE' then 'GRASSROOTS' when 'CELL' then 'CELL' else 'PROVINCE' end;
insert into organization_unit_kind (code, name_vi, name_en, position, valid_from, valid_to, source, system, level) values
  ('SECTION_COMMITTEE', 'Đảng ủy bộ phận', 'Section committee', 45, '1930-02-03', null, 'Điều lệ Đảng', 'PARTY', 'SECTION'),
  ('PEOPLES_COUNCIL', 'Hội đồng nhân dân', 'People''s council', 56, '1945-11-22', null, 'Luật Tổ chức chính quyền địa phương', 'STATE', 'PROVINCE'),
  ('PEOPLES_COMMITTEE', 'Ủy ban nhân dân', 'People''s committee', 58, '1945-11-22', null, 'Luật Tổ chức chính quyền địa phương', 'STATE', 'PROVINCE'),
  ('TERRITORY_COUNTRY', 'Cả nước', 'Country', 100, '1945-09-02', null, 'Hiến pháp', 'TERRITORY', 'CENTRAL'),
  ('TERRITORY_PROVINCE', 'Tỉnh, thành phố', 'Province or city', 110, '1945-09-02', null, 'Hiến pháp', 'TERRITORY', 'PROVINCE'),
  ('TERRITORY_DISTRICT', 'Huyện, quận, thị xã, thành phố thuộc tỉnh', 'District', 120, '1945-09-02', '2025-06-30', 'Kết thúc hoạt động cấp huyện từ 01/7/2025', 'TERRITORY', 'DISTRICT'),
  ('TERRITORY_COMMUNE', 'Xã, phường, thị trấn, đặc khu', 'Commune, ward or special zone', 130, '1945-09-02', null, 'Hiến pháp', 'TERRITORY', 'COMMUNE');

create table organization_event (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('FOUND', 'END', 'MERGE', 'SPLIT', 'RENAME', 'MOVE', 'LEVEL_CHANGE', 'CORRECTION')),
  -- The first day on which things stand as the event leaves them.
  on_day date not null,
  act_symbol text not null default '',
  act_day date,
  act_issuer text not null default '',
  act_title text not null default '',
  note text not null default '',
  corrects uuid unique references organization_event (id),
  recorded_at timestamptz not null,
  recorded_by uuid,
  recorded_by_name text not null,
  check ((kind = 'CORRECTION') = (corrects is not null))
);
create function organization_event_stays() returns trigger language plpgsql as $$
begin
  raise exception 'organization_event is append-only';
end
$$;
create trigger organization_event_is_append_only before update or delete or truncate on organization_event
  for each statement execute function organization_event_stays();

-- Which units an event touched, and what was before and after, in words.
create table organization_event_unit (
  event_id uuid not null references organization_event (id),
  unit_id uuid not null references organization_unit (id),
  part text not null check (part in ('SUBJECT', 'PREDECESSOR', 'SUCCESSOR', 'CARRIED')),
  before text,
  after text,
  primary key (event_id, unit_id, part)
);
create index organization_event_unit_by_unit on organization_event_unit (unit_id);

-- Who took over from whom. Several to one and one to several.
create table organization_succession (
  event_id uuid not null references organization_event (id),
  predecessor_id uuid not null references organization_unit (id),
  successor_id uuid not null references organization_unit (id),
  -- Only a part of the predecessor went there.
  partial boolean not null default false,
  primary key (event_id, predecessor_id, successor_id),
  check (predecessor_id <> successor_id)
);
create index organization_succession_by_predecessor on organization_succession (predecessor_id);
create index organization_succession_by_successor on organization_succession (successor_id);

create table organization_unit_standing (
  unit_id uuid not null references organization_unit (id),
  kind text not null references organization_unit_kind (code),
  level text not null check (level in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'GRASSROOTS', 'SECTION', 'CELL')),
  valid_from date not null,
  valid_to date,
  event_id uuid references organization_event (id),
  closed_by uuid references organization_event (id),
  primary key (unit_id, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);
create index organization_unit_standing_by_kind on organization_unit_standing (kind);
insert into organization_unit_standing (unit_id, kind, level, valid_from, valid_to)
  select u.id, u.kind, k.level, u.founded_on, u.ended_on from organization_unit u join organization_unit_kind k on k.code = u.kind;
alter table organization_unit drop column kind;

-- Which event made a row, and which closed it: what a correction has to undo.
alter table organization_unit
  add founded_by uuid references organization_event (id),
  add ended_by uuid references organization_event (id),
  add annulled_by uuid references organization_event (id);
alter table organization_unit_name
  add event_id uuid references organization_event (id),
  add closed_by uuid references organization_event (id),
  add search_key text generated always as (organization_fold(name)) stored;
create index organization_unit_name_by_key on organization_unit_name using gin (search_key gin_trgm_ops);
alter table organization_unit_parent
  add event_id uuid references organization_event (id),
  add closed_by uuid references organization_event (id);

create table organization_code_scheme (
  code text primary key,
  name_vi text not null,
  name_en text not null,
  -- What a code of the scheme looks like, as a regular expression over the whole.
  form text not null,
  position int not null,
  source text not null
);
insert into organization_code_scheme (code, name_vi, name_en, form, position, source) values
  ('QCVN102', 'Mã định danh điện tử', 'Electronic identifier', '[A-Z][0-9]{2}(\.[0-9A-Z]{1,3}){0,3}', 10, 'QCVN 102:2016/BTTTT; Quyết định 20/2020/QĐ-TTg'),
  ('DVHC', 'Mã đơn vị hành chính', 'Code of administrative units', '[0-9]{2,5}', 20, 'Danh mục và mã số các đơn vị hành chính Việt Nam'),
  ('OTHER', 'Mã trong hệ thống khác', 'Code in another system', '\S(.{0,58}\S)?', 90, 'Do cơ quan sử dụng đặt');

create table organization_unit_code (
  unit_id uuid not null references organization_unit (id),
  scheme text not null references organization_code_scheme (code),
  code text not null,
  valid_from date not null,
  valid_to date,
  primary key (unit_id, scheme, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);
create index organization_unit_code_by_code on organization_unit_code (scheme, code);

-- Other names under which documents mean the unit.
create table organization_unit_alias (
  unit_id uuid not null references organization_unit (id),
  alias text not null,
  search_key text generated always as (organization_fold(alias)) stored,
  valid_from date not null,
  valid_to date,
  primary key (unit_id, alias, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);
create index organization_unit_alias_by_key on organization_unit_alias using gin (search_key gin_trgm_ops);

-- The territory that a body of the Party, the State, the Front or a mass organisation is the body of. A territory is a unit too.
create table organization_unit_territory (
  unit_id uuid not null references organization_unit (id),
  territory_id uuid not null references organization_unit (id),
  valid_from date not null,
  valid_to date,
  primary key (unit_id, valid_from),
  check (unit_id <> territory_id),
  check (valid_to is null or valid_to >= valid_from)
);
create index organization_unit_territory_by_territory on organization_unit_territory (territory_id);

-- What is there already has its founding on record, and its end.
create temporary table organization_earlier on commit drop as
  select id as unit_id, founded_on, ended_on, uuidv7() as founded_by, null::uuid as ended_by from organization_unit;
-- Later names have been given by events too; the order of ids is that of events.
create temporary table organization_renamed on commit drop as
  select n.unit_id, n.valid_from, n.name, uuidv7() as event_id,
    (select b.name from organization_unit_name b where b.unit_id = n.unit_id and b.valid_from < n.valid_from order by b.valid_from desc limit 1) as before
  from organization_unit_name n join organization_unit u on u.id = n.unit_id and n.valid_from > u.founded_on;
update organization_earlier set ended_by = uuidv7();
insert into organization_event (id, kind, on_day, note, recorded_at, recorded_by_name)
  select founded_by, 'FOUND', founded_on, 'Ghi trước khi có sổ sự kiện', now(), 'Giao Ban' from organization_earlier;
insert into organization_event (id, kind, on_day, note, recorded_at, recorded_by_name)
  select ended_by, 'END', ended_on + 1, 'Ghi trước khi có sổ sự kiện', now(), 'Giao Ban' from organization_earlier where ended_on is not null;
insert into organization_event_unit (event_id, unit_id, part) select founded_by, unit_id, 'SUBJECT' from organization_earlier;
insert into organization_event_unit (event_id, unit_id, part)
  select ended_by, unit_id, 'SUBJECT' from organization_earlier where ended_on is not null;
insert into organization_event (id, kind, on_day, note, recorded_at, recorded_by_name)
  select event_id, 'RENAME', valid_from, 'Ghi trước khi có sổ sự kiện', now(), 'Giao Ban' from organization_renamed;
insert into organization_event_unit (event_id, unit_id, part, before, after)
  select event_id, unit_id, 'SUBJECT', before, name from organization_renamed;
update organization_unit_name n set event_id = r.event_id from organization_renamed r where r.unit_id = n.unit_id and r.valid_from = n.valid_from;
update organization_unit_name n set closed_by = r.event_id from organization_renamed r where r.unit_id = n.unit_id and r.valid_from = n.valid_to + 1;
update organization_unit u set founded_by = e.founded_by, ended_by = case when e.ended_on is null then null else e.ended_by end
  from organization_earlier e where e.unit_id = u.id;
update organization_unit_name n set event_id = e.founded_by from organization_earlier e where e.unit_id = n.unit_id and n.valid_from = e.founded_on;
update organization_unit_parent p set event_id = e.founded_by from organization_earlier e where e.unit_id = p.unit_id and p.valid_from = e.founded_on;
update organization_unit_standing s set event_id = e.founded_by from organization_earlier e where e.unit_id = s.unit_id;
update organization_unit_name n set closed_by = e.ended_by from organization_earlier e where e.unit_id = n.unit_id and n.valid_to = e.ended_on;
update organization_unit_parent p set closed_by = e.ended_by from organization_earlier e where e.unit_id = p.unit_id and p.valid_to = e.ended_on;
update organization_unit_standing s set closed_by = e.ended_by from organization_earlier e where e.unit_id = s.unit_id and s.valid_to = e.ended_on;
alter table organization_unit alter founded_by set not null;

