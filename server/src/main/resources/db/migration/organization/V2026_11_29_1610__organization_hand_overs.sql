-- What an ended unit leaves open passes to named successors by a reviewed act.
create table organization_handover (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references organization_unit (id),
  event_id uuid references organization_event (id),
  state text not null check (state in ('OPEN', 'PROPOSED', 'DONE', 'CANCELLED')),
  opened_at timestamptz not null,
  proposed_by uuid,
  proposed_by_name text,
  proposed_at timestamptz,
  note text not null default '',
  returned_reason text,
  confirmed_by uuid,
  confirmed_by_name text,
  confirmed_at timestamptz,
  -- Why the one who proposed it confirmed it too.
  self_reason text,
  version int not null default 0,
  check (state not in ('PROPOSED', 'DONE') or proposed_by is not null),
  check (state <> 'DONE' or confirmed_by is not null),
  check (state <> 'DONE' or confirmed_by <> proposed_by or self_reason is not null)
);
create unique index organization_handover_one_at_a_time on organization_handover (unit_id) where state in ('OPEN', 'PROPOSED');
create index organization_handover_by_unit on organization_handover (unit_id, id);

-- To whom each thing goes. More than one row where it goes to several.
create table organization_handover_item (
  handover_id uuid not null references organization_handover (id),
  work text not null,
  item_id uuid not null,
  to_unit uuid not null references organization_unit (id),
  passed boolean not null default false,
  primary key (handover_id, work, item_id, to_unit)
);
