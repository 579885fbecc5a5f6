-- What became of each requirement when its document was corrected. The requirement keeps its id, its holdings and its
-- history and gets the place of its words in the corrected version; where they stood before is here, for good.
create table directive_carried (
  requirement_id uuid not null references directive_requirement (id),
  older_id uuid not null references document_document (id),
  newer_id uuid not null references document_document (id),
  fate text not null check (fate in ('SAME', 'MOVED', 'CHANGED', 'VANISHED', 'KEPT')),
  old_start int not null,
  old_end int not null,
  old_quote text not null,
  new_quote text,
  reason text,
  carried_by uuid not null,
  carried_by_name text not null,
  carried_at timestamptz not null,
  primary key (requirement_id, newer_id)
);
create index directive_carried_by_newer on directive_carried (newer_id);
create index directive_carried_by_older on directive_carried (older_id);

-- The words that were confirmed, where the corrected version has others and nobody has confirmed those yet.
alter table directive_requirement add column recheck_from text;
