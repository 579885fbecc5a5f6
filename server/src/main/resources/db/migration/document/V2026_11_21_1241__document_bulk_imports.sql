-- Imports of many files. They go on where they were when the server comes back. What was sent waits in a folder of its
-- own until each file is decided on.
create table document_bulk_import (
  id uuid primary key default uuidv7(),
  account_id uuid not null,
  holder_id uuid not null,
  state text not null check (state in ('RUNNING', 'PAUSED', 'STOPPED', 'DONE')),
  -- The archives that were sent, in their order, and whether the files in them are listed below.
  archives text[] not null,
  listed boolean not null,
  -- Why it could not go on: {"key", "arguments"}.
  problem jsonb,
  started_at timestamptz not null,
  ended_at timestamptz
);
create index document_bulk_import_by_holder on document_bulk_import (holder_id, id desc);
create index document_bulk_import_running on document_bulk_import (id) where state = 'RUNNING';

-- result is null until the file is decided on. Of a state secret not even the path stays.
create table document_bulk_file (
  import_id uuid not null references document_bulk_import (id),
  number int not null,
  path text,
  result text check (result in ('NEW', 'SAME_CONTENT', 'SAME_SYMBOL', 'WAITING', 'REFUSED')),
  problem jsonb,
  document_id uuid references document_document (id),
  primary key (import_id, number)
);
create index document_bulk_file_to_do on document_bulk_file (import_id, number) where result is null;
create index document_bulk_file_by_document on document_bulk_file (document_id) where document_id is not null;
