-- History is only added to, but for the name of somebody who is to be forgotten: that, and nothing else of a row.
create or replace function directive_history_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('giaoban.names', true) = 'only' then
    return null;
  end if;
  raise exception 'directive_history is append-only';
end
$$;
create function directive_history_keeps() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'account_name' is distinct from to_jsonb(old) - 'account_name' then
    raise exception 'directive_history is append-only';
  end if;
  return new;
end
$$;
create trigger directive_history_keeps before update on directive_history for each row execute function directive_history_keeps();
