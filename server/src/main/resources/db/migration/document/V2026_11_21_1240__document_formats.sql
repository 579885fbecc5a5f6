-- What is known of the file besides its text. pages is 0 where the file does not say.
-- remarks: [{"code", "values"}], odd things about the file that a person should know.
-- encodings: the legacy encodings that were found; then a person said whether the text was converted from them.
alter table document_document
  add column pages int not null default 0,
  add column remarks jsonb not null default '[]',
  add column encodings text[] not null default '{}',
  add column encoding_decision text check (encoding_decision in ('CONVERTED', 'KEPT')),
  add column decided_by uuid,
  add column decided_at timestamptz,
  add constraint document_document_decided check (
    (cardinality(encodings) > 0) = (encoding_decision is not null)
    and (encoding_decision is null) = (decided_by is null)
    and (decided_by is null) = (decided_at is null));

-- Files in a legacy encoding that wait until a person says whether the converted text is right. They are no
-- documents yet; both texts were checked for secrecy marks before anything was stored.
create table document_held_file (
  id uuid primary key default uuidv7(),
  holder_id uuid not null,
  original text not null references document_original (sha256),
  file_name text not null,
  format text not null,
  pages int not null,
  remarks jsonb not null,
  encodings text[] not null check (cardinality(encodings) > 0),
  as_it_stands text not null,
  converted text not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  unique (holder_id, original)
);
create index document_held_file_by_original on document_held_file (original);
