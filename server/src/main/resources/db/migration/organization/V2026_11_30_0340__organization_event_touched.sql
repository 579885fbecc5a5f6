-- What events touched, for the page of a unit or of one event: in a function, so that the plan is kept. A list that was taken over
-- whole founded many; of those only the unit that is asked for is given.
create function organization_event_touched(events uuid[], asked uuid, most int)
  returns table (event_id uuid, unit_id uuid, part text, before text, after text, name text)
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
  return query
  select eu.event_id, eu.unit_id, eu.part, eu.before, eu.after, n.name
  from organization_event e
    cross join lateral (
      select * from organization_event_unit t where e.kind = 'FOUND' and t.event_id = e.id and t.unit_id = asked
      union all
      (select * from organization_event_unit t where (e.kind <> 'FOUND' or asked is null) and t.event_id = e.id
        order by t.part, t.unit_id limit most)) eu
    cross join lateral (select o.name from organization_unit_name o
      where o.unit_id = eu.unit_id order by (o.valid_from <= e.on_day) desc,
        case when o.valid_from <= e.on_day then o.valid_from end desc, o.valid_from limit 1) n
  where e.id = any(events)
  order by eu.part, n.name collate "vi-x-icu";
end
$$;
