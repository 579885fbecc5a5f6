-- The top of a past tree can be thousands of units that stood apart. A row now stands for each unit that is above one today and
-- was not then, not for the highest alone: whoever may look below one of them finds the units by it, without a look at the rights
-- on each. With what they are sorted by, and where they stood, in the same row, the first are found without a look at the others.
delete from organization_apart;
alter table organization_apart
  -- Above it then; null where there was none.
  add column parent_id uuid,
  -- Of its kind and name when the time began.
  add column position int not null,
  add column sort_key text not null;
create index organization_apart_in_order on organization_apart
  (branch, valid_from, valid_to) include (unit_id, parent_id, position, sort_key);

create or replace function organization_set_apart(moved uuid[]) returns void language sql as $$
  delete from organization_apart where moved is null or unit_id in (
    select ap.descendant from access_place ap where ap.ancestor = any (moved)
    union all
    select p.unit_id from access_place ap join organization_unit_parent p on p.parent_id = ap.descendant where ap.ancestor = any (moved));
  with period as (
    select p.unit_id, p.parent_id, p.valid_from, p.valid_to from organization_unit_parent p where p.valid_to is not null
    union all
    -- A unit that is on record from a day on which the one above it is not, or no longer.
    select p.unit_id, null, u.founded_on, p.valid_from - 1
      from organization_unit u join lateral (select * from organization_unit_parent where unit_id = u.id order by valid_from limit 1) p on true
      where p.valid_from > u.founded_on
    union all
    select p.unit_id, null, p.valid_from, above.founded_on - 1
      from organization_unit_parent p join organization_unit above on above.id = p.parent_id where above.founded_on > p.valid_from
    union all
    select p.unit_id, null, above.ended_on + 1, coalesce(p.valid_to, 'infinity')
      from organization_unit_parent p join organization_unit above on above.id = p.parent_id
      where above.ended_on < coalesce(p.valid_to, 'infinity')),
  asked as (
    select * from period where moved is null or unit_id in (
      select ap.descendant from access_place ap where ap.ancestor = any (moved)
      union all
      select p.unit_id from access_place ap join organization_unit_parent p on p.parent_id = ap.descendant where ap.ancestor = any (moved))),
  apart as (
    select distinct on (up.ancestor, a.unit_id, a.valid_from) up.ancestor, a.unit_id, a.valid_from, a.valid_to, a.parent_id
    from asked a join access_place up on up.descendant = a.unit_id
    where not exists (select 1 from access_place other where other.descendant = a.parent_id and other.ancestor = up.ancestor)
      -- Of the unit itself its own rights tell.
      and up.depth > 0
    order by up.ancestor, a.unit_id, a.valid_from, a.valid_to desc)
  insert into organization_apart (branch, unit_id, valid_from, valid_to, parent_id, position, sort_key)
  select t.ancestor, t.unit_id, t.valid_from, t.valid_to, t.parent_id, k.position, n.search_key
  from apart t join organization_unit u on u.id = t.unit_id
    join lateral (select kind from organization_unit_standing
      where unit_id = t.unit_id and (valid_from <= t.valid_from or valid_from = u.founded_on) order by valid_from desc limit 1) s on true
    -- Territories are shown to everybody by themselves.
    join organization_unit_kind k on k.code = s.kind and k.system <> 'TERRITORY'
    join lateral (select search_key from organization_unit_name
      where unit_id = t.unit_id and (valid_from <= t.valid_from or valid_from = u.founded_on) order by valid_from desc limit 1) n on true
$$;
select organization_set_apart(null);
