-- Requirements taken from documents, the units that must carry them out, what those report, and everything that was done to them.

-- Office rules with the time they hold; code asks which one held on a day.
create table directive_rule (
  code text not null,
  value int not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  primary key (code, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);
insert into directive_rule (code, value, valid_from, valid_to, source) values
  ('DUE_SOON_DAYS', 7, '1930-02-03', null, 'Mặc định khi giao phần mềm; cơ quan sử dụng quyết định lại bằng dòng có hiệu lực sau');

-- Documents whose reading has been taken over; a second reading of the same document adds nothing.
create table directive_reading (
  document_id uuid primary key references document_document (id),
  holder_id uuid not null,
  read_at timestamptz not null
);

create table directive_requirement (
  id uuid primary key default uuidv7(),
  document_id uuid not null references document_document (id),
  holder_id uuid not null,
  span_start int not null,
  span_end int not null,
  quote text not null,
  headings text[] not null,
  search_key text not null,
  -- What the reading suggested. Never changed afterwards.
  read_responsible text[] not null,
  read_coordinating text[] not null,
  read_report_to text,
  read_deadline text,
  read_recurrence text,
  -- What a person decided.
  responsible text[] not null,
  coordinating text[] not null,
  report_to text,
  due_on date,
  recurrence text,
  no_deadline boolean not null default false,
  product text,
  time_said_by text,
  time_said_at timestamptz,
  state text not null check (state in ('PROPOSED', 'CONFIRMED', 'ASSIGNED', 'SUPERSEDED', 'NOT_APPLICABLE')),
  reason text,
  superseded_by uuid references directive_requirement (id),
  confirmed_by uuid,
  confirmed_by_name text,
  confirmed_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version int not null default 0,
  check (span_start >= 0 and span_end > span_start),
  check (not (no_deadline and (due_on is not null or recurrence is not null))),
  check (superseded_by is null or state = 'SUPERSEDED')
);
create index directive_requirement_by_document on directive_requirement (document_id, span_start);
create index directive_requirement_by_holder on directive_requirement (holder_id, state);

-- One unit that must carry a requirement out. A class of units has one row for each unit.
create table directive_assignment (
  id uuid primary key default uuidv7(),
  requirement_id uuid not null references directive_requirement (id),
  unit_id uuid not null,
  state text not null check (state in ('ASSIGNED', 'IN_PROGRESS', 'REPORTED_DONE', 'VERIFIED', 'CLOSED',
    'RETURNED', 'SUSPENDED', 'SUPERSEDED', 'NOT_APPLICABLE')),
  suspended_from text check (suspended_from in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED')),
  reason text,
  due_on date,
  first_due_on date,
  recurrence text,
  none_given boolean not null default false,
  assigned_at timestamptz not null,
  assigned_on date not null,
  assigned_by uuid not null,
  assigned_by_name text not null,
  -- From which day the current period runs, for what is to be done again and again.
  period_from date not null,
  -- Since when nothing has come; null once something has.
  silent_since date,
  percent int check (percent between 0 and 100),
  progress_on date,
  done_on date,
  verified_at timestamptz,
  verified_by_name text,
  verified_unit_id uuid,
  closed_at timestamptz,
  changed_at timestamptz not null,
  version int not null default 0,
  unique (requirement_id, unit_id),
  check ((state = 'SUSPENDED') = (suspended_from is not null)),
  check (not (none_given and (due_on is not null or recurrence is not null)))
);
create index directive_assignment_by_unit on directive_assignment (unit_id, state);

create table directive_co_assignment (
  assignment_id uuid not null references directive_assignment (id),
  unit_id uuid not null,
  primary key (assignment_id, unit_id)
);
create index directive_co_assignment_by_unit on directive_co_assignment (unit_id);

create table directive_progress (
  id uuid primary key default uuidv7(),
  assignment_id uuid not null references directive_assignment (id),
  percent int check (percent between 0 and 100),
  words text not null,
  basis text not null,
  claims_done boolean not null,
  at timestamptz not null,
  account_id uuid not null,
  account_name text not null,
  unit_id uuid not null
);
create index directive_progress_by_assignment on directive_progress (assignment_id, at);

create table directive_evidence (
  id uuid primary key default uuidv7(),
  assignment_id uuid not null references directive_assignment (id),
  progress_id uuid not null references directive_progress (id),
  file_name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null references document_original (sha256),
  state text not null default 'UNREVIEWED' check (state in ('UNREVIEWED', 'ACCEPTED', 'REJECTED')),
  reason text,
  reviewed_by_name text,
  reviewed_unit_id uuid,
  reviewed_at timestamptz
);
create index directive_evidence_by_assignment on directive_evidence (assignment_id);

-- Who did what when. The name is kept as it was then; a line without an account was written by the reading of a document.
create table directive_history (
  id bigint generated always as identity primary key,
  requirement_id uuid not null references directive_requirement (id),
  assignment_id uuid references directive_assignment (id),
  at timestamptz not null,
  account_id uuid,
  account_name text not null,
  unit_id uuid,
  verb text not null,
  from_state text,
  to_state text not null,
  note text,
  changes jsonb not null default '[]'
);
create index directive_history_by_requirement on directive_history (requirement_id, id);
create index directive_history_by_assignment on directive_history (assignment_id, id);

create function directive_history_stays() returns trigger language plpgsql as $$
begin
  raise exception 'directive_history is append-only';
end
$$;
create trigger directive_history_is_append_only before update or delete or truncate on directive_history
  for each statement execute function directive_history_stays();

-- The day something is due: the one that was given, or the end of the period that runs.
create function directive_due(due_on date, recurrence text, period_from date) returns date language sql immutable
return coalesce(due_on, (period_from + case recurrence
  when 'WEEKLY' then interval '7 days'
  when 'MONTHLY' then interval '1 month'
  when 'QUARTERLY' then interval '3 months'
  when 'HALF_YEARLY' then interval '6 months'
  when 'YEARLY' then interval '1 year'
  end)::date);

-- How something stands to its day. The clock stops on the day it is reported done and runs on when it is returned.
create function directive_timeliness(state text, due date, done_on date, today date, soon int) returns text language sql immutable
return case
  when state in ('SUSPENDED', 'SUPERSEDED', 'NOT_APPLICABLE') then 'NOT_COUNTED'
  when due is null then 'NO_DEADLINE'
  when state in ('VERIFIED', 'CLOSED') then case when done_on <= due then 'DONE_ON_TIME' else 'DONE_LATE' end
  when coalesce(done_on, today) > due then 'OVERDUE'
  when done_on is null and due - today <= soon then 'DUE_SOON'
  else 'NOT_DUE'
end;

-- The least advanced first; what no longer counts comes last.
create function directive_rank(state text) returns int language sql immutable
return case state
  when 'PROPOSED' then 1 when 'CONFIRMED' then 2 when 'ASSIGNED' then 3 when 'RETURNED' then 4 when 'IN_PROGRESS' then 5
  when 'SUSPENDED' then 6 when 'REPORTED_DONE' then 7 when 'VERIFIED' then 8 when 'CLOSED' then 9 when 'SUPERSEDED' then 10
  else 11 end;
