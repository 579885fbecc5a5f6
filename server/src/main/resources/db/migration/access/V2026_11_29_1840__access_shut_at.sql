-- Since when an account has been shut out: how long its data are kept is counted from there.
alter table access_account add column shut_at timestamptz;
update access_account set shut_at = now() where not active;
create function access_account_shut() returns trigger language plpgsql as $$
begin
  new.shut_at := case when new.active then null when old.active then now() else new.shut_at end;
  return new;
end
$$;
create trigger access_account_shut before update of active on access_account for each row execute function access_account_shut();
