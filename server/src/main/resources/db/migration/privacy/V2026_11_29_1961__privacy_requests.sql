-- What persons ask of the office about their data, with two clocks: until it is answered that the request is in hand, and
-- until it is done. Their words and the answers are sealed.
create table privacy_request (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('ACCOUNT', 'PERSON')),
  subject_id uuid not null,
  -- Where it is decided.
  unit_id uuid not null,
  kind text not null check (kind in ('CORRECTION', 'RESTRICTION', 'ERASURE')),
  state text not null check (state in ('FILED', 'TAKEN_UP', 'AGREED', 'DONE', 'REFUSED', 'WITHDRAWN')),
  -- Of a correction: which column, and what it shall say.
  field text,
  wanted bytea,
  words bytea,
  answer bytea,
  filed_at timestamptz not null,
  filed_by uuid not null,
  respond_by date not null,
  due_by date not null,
  -- A deadline that was put off once; the first one stays.
  extended_to date,
  extension_reason bytea,
  taken_up_at timestamptz,
  taken_up_by uuid,
  decided_at timestamptz,
  decided_by uuid,
  done_at timestamptz,
  done_by uuid,
  -- When its texts were erased with the person or at the end of their time.
  cleared_at timestamptz,
  version int not null default 0,
  check ((kind = 'CORRECTION') = (field is not null)),
  check (done_by is null or kind <> 'ERASURE' or done_by <> decided_by)
);
create index privacy_request_by_subject on privacy_request (subject_id, filed_at);
create index privacy_request_by_unit on privacy_request (unit_id, state);
create unique index privacy_request_one_open on privacy_request (subject_id, kind, coalesce(field, ''))
  where state in ('FILED', 'TAKEN_UP', 'AGREED');

-- Persons whose data normal readers do not see. What was there is in privacy_withheld, sealed.
create table privacy_restriction (
  subject_id uuid primary key,
  subject_kind text not null check (subject_kind in ('ACCOUNT', 'PERSON')),
  since timestamptz not null
);
create table privacy_withheld (
  id uuid primary key,
  subject_id uuid not null references privacy_restriction (subject_id),
  table_name text not null,
  column_name text not null,
  -- What stands there instead; null where nothing does.
  placeholder text,
  value bytea not null
);
create index privacy_withheld_by_subject on privacy_withheld (subject_id);

-- Whom the retention rules are to erase next: proposed by one, confirmed by another.
create table privacy_disposal (
  id uuid primary key default uuidv7(),
  rule text not null,
  subject_id uuid not null,
  unit_id uuid not null,
  due_on date not null,
  state text not null check (state in ('PROPOSED', 'DONE', 'KEPT')),
  reason text,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  check (decided_by is null or decided_by <> proposed_by)
);
create unique index privacy_disposal_one_open on privacy_disposal (rule, subject_id) where state = 'PROPOSED';
