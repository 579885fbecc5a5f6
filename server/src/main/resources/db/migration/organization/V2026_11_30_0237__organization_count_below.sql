-- How much there is below a unit: in a function, so that the plan is kept.
create function organization_count_below(top uuid, today date,
    out units bigint, out cells bigint, out official bigint, out probationary bigint)
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  select count(*) filter (where ap.depth > 0), count(*) filter (where s.kind = 'CELL') into units, cells
  from access_place ap join organization_unit u on u.id = ap.descendant and u.founded_on <= today
      and (u.ended_on is null or u.ended_on >= today) and u.annulled_by is null
    join organization_unit_standing s on s.unit_id = u.id and s.valid_from <= today and (s.valid_to is null or s.valid_to >= today)
  where ap.ancestor = top;
  select count(*) filter (where m.standing = 'OFFICIAL'), count(*) filter (where m.standing = 'PROBATIONARY') into official, probationary
  from access_place ap join organization_membership m on m.unit_id = ap.descendant
    and m.valid_from <= today and (m.valid_to is null or m.valid_to >= today)
  where ap.ancestor = top;
end
$$;
