-- A unit that takes over may have done its own part of a requirement already: open is one holding of a unit at a time.
alter table directive_assignment drop constraint directive_assignment_requirement_id_unit_id_key;
create unique index directive_assignment_one_open on directive_assignment (requirement_id, unit_id)
  where state in ('ASSIGNED', 'IN_PROGRESS', 'REPORTED_DONE', 'RETURNED', 'SUSPENDED');
create index directive_assignment_by_requirement on directive_assignment (requirement_id, unit_id);
