-- A name without the account it belongs to could never be erased on request.
alter table directive_requirement add column time_said_by_id uuid;
alter table directive_assignment add column verified_by uuid;
alter table directive_evidence add column reviewed_by uuid;
-- Whoever stands in the history of the same record under the same name.
update directive_requirement r set time_said_by_id = (
  select h.account_id from directive_history h
  where h.requirement_id = r.id and h.account_name = r.time_said_by and h.account_id is not null order by h.id desc limit 1)
  where time_said_by is not null;
update directive_assignment a set verified_by = (
  select h.account_id from directive_history h
  where h.assignment_id = a.id and h.account_name = a.verified_by_name and h.account_id is not null order by h.id desc limit 1)
  where verified_by_name is not null;
update directive_evidence e set reviewed_by = (
  select h.account_id from directive_history h
  where h.assignment_id = e.assignment_id and h.account_name = e.reviewed_by_name and h.account_id is not null order by h.id desc limit 1)
  where reviewed_by_name is not null;
