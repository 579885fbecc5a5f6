-- Somebody of a province looks for people among those of the province, in the order of lists, and not among all of the
-- country. So where people are found says in which area that is, and holds the keys of the name.
-- The area of a unit: the highest of those above it, itself included, that never was of the central level; null where
-- there is none. Whoever may look below a unit of an area finds the people there by the area.
create function organization_area(unit uuid) returns uuid language sql stable parallel safe as $$
  select ap.ancestor from access_place ap
  where ap.descendant = unit
    and not exists (select 1 from organization_unit_standing s where s.unit_id = ap.ancestor and s.level = 'CENTRAL')
  order by ap.depth desc limit 1
$$;

alter table organization_person_place
  -- Of the unit.
  add area_id uuid,
  -- Of the person: the folded name and its last word, and by what lists are sorted.
  add search_key text collate "C",
  add given_key text collate "C",
  add given_name text collate "vi-x-icu",
  add names_before text collate "vi-x-icu";
-- Written without indexes, which are made afterwards in one go each.
alter table organization_person_place drop constraint organization_person_place_pkey;
drop index organization_person_place_by_person;
update organization_person_place pl
set area_id = u.area, search_key = p.search_key, given_key = organization_given_name(p.search_key), given_name = p.given_name,
  names_before = p.names_before
from organization_person p,
  (select unit_id, organization_area(unit_id) as area from (select distinct unit_id from organization_person_place) held offset 0) u
where p.id = pl.person_id and u.unit_id = pl.unit_id;
alter table organization_person_place
  alter search_key set not null, alter given_key set not null, alter given_name set not null, alter names_before set not null;

set local maintenance_work_mem = '256MB';
alter table organization_person_place add primary key (person_id, unit_id) include (holds, belongs);
-- All that a list looks at is read from the index: at few units, and in the order of lists among those of an area.
create index organization_person_place_by_unit on organization_person_place (unit_id)
  include (person_id, holds, belongs, search_key, given_key, given_name, names_before);
create index organization_person_place_in_area on organization_person_place
  (area_id, given_key, given_name, names_before, person_id) include (search_key, unit_id, holds, belongs);
-- Words that are rare: each word of a name as it is, with the given name, and with the area.
create function organization_name_words(search_key text, given_key text, area uuid) returns text[]
  language sql immutable parallel safe
  return string_to_array(search_key
    || ' ' || replace(search_key, ' ', '/' || given_key || ' ') || '/' || given_key
    || ' ' || replace(search_key, ' ', '@' || coalesce(area::text, '') || ' ') || '@' || coalesce(area::text, ''), ' ');
create index organization_person_place_by_words on organization_person_place
  using gin (organization_name_words(search_key, given_key, area_id));
drop index organization_person_by_words;
-- How frequent words are in names: which way to somebody is quicker.
create statistics organization_person_place_words on (string_to_array(search_key, ' ')) from organization_person_place;
alter statistics organization_person_place_words set statistics 300;
analyze organization_person_place;

-- Puts people to where they are to be found on a day.
create or replace function organization_place_people(people uuid[], today date) returns void language sql as $$
  -- Nobody moves the units meanwhile, so that the areas stay right.
  select pg_advisory_xact_lock_shared(hashtext('organization_tree'));
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
  unit as materialized (select unit_id, organization_area(unit_id) as area from (select distinct unit_id from wanted) asked),
  gone as (
    delete from organization_person_place p
    where p.person_id = any (people)
      and not exists (select 1 from wanted w where w.person_id = p.person_id and w.unit_id = p.unit_id))
  insert into organization_person_place as there
    (person_id, unit_id, holds, belongs, area_id, search_key, given_key, given_name, names_before)
  select w.person_id, w.unit_id, w.holds, w.belongs, u.area, p.search_key, organization_given_name(p.search_key), p.given_name, p.names_before
  from wanted w join unit u on u.unit_id = w.unit_id join organization_person p on p.id = w.person_id
  on conflict (person_id, unit_id) do update
    set holds = excluded.holds, belongs = excluded.belongs, area_id = excluded.area_id, search_key = excluded.search_key,
      given_key = excluded.given_key, given_name = excluded.given_name, names_before = excluded.names_before
    where (there.holds, there.belongs, there.area_id, there.search_key, there.given_name, there.names_before)
      is distinct from (excluded.holds, excluded.belongs, excluded.area_id, excluded.search_key, excluded.given_name, excluded.names_before)
$$;

-- The keys of the name follow it, whoever changes it.
create function organization_person_named() returns trigger language plpgsql as $$
begin
  update organization_person_place
  set search_key = new.search_key, given_key = organization_given_name(new.search_key), given_name = new.given_name,
    names_before = new.names_before
  where person_id = new.id;
  return null;
end
$$;
create trigger organization_person_named after update of full_name on organization_person
  for each row when (old.full_name is distinct from new.full_name) execute function organization_person_named();

-- Units stand elsewhere, or are of another level: the areas of all below them are found out anew.
create function organization_set_areas(moved uuid[]) returns void language sql as $$
  with below as materialized (
    select distinct ap.descendant as unit_id from access_place ap
    where ap.ancestor = any (moved)
      and exists (select 1 from organization_person_place held where held.unit_id = ap.descendant)),
  unit as materialized (select unit_id, organization_area(unit_id) as area from below)
  update organization_person_place pl set area_id = u.area
  from unit u where pl.unit_id = u.unit_id and pl.area_id is distinct from u.area
$$;
