-- Decisions are only added to, but for the name of somebody who is to be forgotten: that, and nothing else of a row.
create or replace function document_decision_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('giaoban.names', true) = 'only' then
    return null;
  end if;
  raise exception 'document_decision is append-only';
end
$$;
create function document_decision_keeps() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'decided_by_name' is distinct from to_jsonb(old) - 'decided_by_name' then
    raise exception 'document_decision is append-only';
  end if;
  return new;
end
$$;
create trigger document_decision_keeps before update on document_decision for each row execute function document_decision_keeps();
