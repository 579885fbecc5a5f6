-- From when and until when a document holds: what its text says, with the place of the sentence, and what a person said
-- instead. No row: the text was read when nobody asked for that yet, or says nothing of it.
create table document_effect (
  document_id uuid primary key references document_document (id),
  from_day date,
  from_after_issue int,
  from_start int,
  from_end int,
  from_confidence real,
  until_day date,
  until_start int,
  until_end int,
  until_confidence real,
  said_from date,
  said_until date,
  said_by uuid,
  said_by_name text,
  said_at timestamptz,
  version int not null default 0,
  check (from_day is null or from_after_issue is null),
  check ((from_start is null) = (from_day is null and from_after_issue is null)),
  check ((until_start is null) = (until_day is null)),
  check (said_by is not null or (said_from is null and said_until is null))
);

alter table document_decision drop constraint document_decision_about_check;
alter table document_decision add constraint document_decision_about_check
  check (about in ('CITATION', 'RELATION', 'PAIR', 'WARNING', 'EFFECT'));
