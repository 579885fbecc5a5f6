-- When units stood apart: not below a unit above them today, because they stood below another or below none. Whoever may
-- look below "branch", and not further up, sees them in a past tree by themselves.
create table organization_apart (
  -- The highest of those above the unit today that did not stand above it then.
  branch uuid not null,
  unit_id uuid not null references organization_unit (id),
  valid_from date not null,
  valid_to date not null,
  primary key (branch, unit_id, valid_from)
);
create index organization_apart_by_unit on organization_apart (unit_id);
insert into audit_unwatched values ('organization_apart', 'derived from parents and places');

-- Finds that out anew for all units below the moved ones, and for those that once stood below one of these; null for all.
create function organization_set_apart(moved uuid[]) returns void language sql as $$
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
      select p.unit_id from access_place ap join organization_unit_parent p on p.parent_id = ap.descendant where ap.ancestor = any (moved)))
  insert into organization_apart (branch, unit_id, valid_from, valid_to)
  select ancestor, unit_id, valid_from, valid_to from (
    select distinct on (a.unit_id, a.valid_from) up.ancestor, a.unit_id, a.valid_from, a.valid_to
    from asked a join access_place up on up.descendant = a.unit_id
    where not exists (select 1 from access_place other where other.descendant = a.parent_id and other.ancestor = up.ancestor)
    order by a.unit_id, a.valid_from, up.depth desc, a.valid_to desc) top
  -- Of the unit itself its own rights tell.
  where ancestor <> unit_id
  on conflict do nothing
$$;
select organization_set_apart(null);
