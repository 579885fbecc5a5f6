-- Every table is watched unless audit_unwatched says why not: a new one needs no word of its own.
do $$
declare
  watched regclass;
begin
  for watched in
    select c.oid::regclass from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
      and c.relname not like 'audit\_%'
      and not exists (select 1 from audit_unwatched u where u.table_name = c.relname)
      and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audit_insert')
    order by c.relname
  loop
    perform audit_watch(watched);
  end loop;
end $$;
