-- Events are only added to, but for the name of somebody who is to be forgotten: that, and nothing else of a row.
create or replace function organization_event_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('giaoban.names', true) = 'only' then
    return null;
  end if;
  raise exception 'organization_event is append-only';
end
$$;
create function organization_event_keeps() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'recorded_by_name' is distinct from to_jsonb(old) - 'recorded_by_name' then
    raise exception 'organization_event is append-only';
  end if;
  return new;
end
$$;
create trigger organization_event_keeps before update on organization_event for each row execute function organization_event_keeps();
