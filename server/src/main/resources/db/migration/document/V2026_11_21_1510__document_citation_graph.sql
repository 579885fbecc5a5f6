-- Which document cites which. A work is what an identity stands for (issuer, symbol, date), whether a document of it
-- is here or not; the documents of this installation are its expressions. A work without one is a placeholder.
create table document_work (
  id uuid primary key default uuidv7(),
  symbol_key text,
  name_key text,
  issuer_key text,
  issued_on date,
  noticed_at timestamptz not null default now(),
  check (symbol_key is not null or name_key is not null)
);
create index document_work_by_symbol on document_work (symbol_key);
create index document_work_by_name on document_work (name_key);

-- A row says that the document has been entered in the graph; a document of neither symbol nor title has no work.
create table document_expression (
  document_id uuid primary key references document_document (id),
  work_id uuid references document_work (id),
  -- A person said which work it belongs to; nothing computed changes that.
  settled boolean not null default false,
  -- The version that this one corrects. A version is corrected once.
  corrects uuid unique references document_document (id),
  corrected_by uuid,
  corrected_by_name text,
  corrected_at timestamptz,
  entered_at timestamptz not null default now(),
  check (corrects <> document_id)
);
create index document_expression_by_work on document_expression (work_id);

-- Each distinct document that a document cites, in the words of the citing one. No work: several fit, a person has to say.
create table document_citation (
  id uuid primary key default uuidv7(),
  document_id uuid not null references document_document (id),
  position int not null,
  cited_key text not null,
  issuer_key text,
  kind text,
  symbol text,
  issuer text,
  cited_on date,
  name text,
  span_start int not null,
  span_end int not null,
  work_id uuid references document_work (id),
  settled_by uuid,
  settled_by_name text,
  settled_at timestamptz,
  unique (document_id, position),
  check (span_start >= 0 and span_end >= span_start)
);
create index document_citation_by_work on document_citation (work_id);
create index document_citation_by_key on document_citation (cited_key);

-- What one document is to another. Without a subject it is the document itself that acts, without an object it is acted on.
create table document_relation (
  id uuid primary key default uuidv7(),
  document_id uuid not null references document_document (id),
  subject_id uuid references document_citation (id),
  object_id uuid references document_citation (id),
  kind text not null check (kind in ('BASIS', 'CARRIES_OUT', 'AMENDS', 'REPLACES', 'REPEALS', 'MENTIONS')),
  -- What the reading proposed, with the words that made it think so; kept when a person says otherwise.
  proposed text not null,
  confidence real not null check (confidence between 0 and 1),
  words_start int,
  words_end int,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  version int not null default 0,
  check (subject_id is not null or object_id is not null),
  check (subject_id is distinct from object_id)
);
create index document_relation_by_document on document_relation (document_id);
create index document_relation_by_subject on document_relation (subject_id);
create index document_relation_by_object on document_relation (object_id);

-- What persons decided about citations, relations and pairs under one symbol, each decision for good.
create table document_decision (
  id bigint generated always as identity primary key,
  document_id uuid not null references document_document (id),
  about text not null check (about in ('CITATION', 'RELATION', 'PAIR', 'WARNING')),
  subject text not null,
  before text,
  after text not null,
  remark text,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null default now()
);
create index document_decision_by_document on document_decision (document_id, id desc);

create function document_decision_stays() returns trigger language plpgsql as $$
begin
  raise exception 'document_decision is append-only';
end
$$;
create trigger document_decision_is_append_only before update or delete or truncate on document_decision
  for each statement execute function document_decision_stays();

-- What a person said of two documents under one symbol.
alter table document_same_symbol add column verdict text check (verdict in ('DIFFERENT', 'VERSIONS', 'CORRECTED'));
