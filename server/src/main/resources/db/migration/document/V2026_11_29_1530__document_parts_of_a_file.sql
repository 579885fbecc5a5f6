-- Several documents may come in one file. They rest on the same bytes; each remembers which part of the file's text it
-- is, and who said so. Places count UTF-16 units of the text in NFC. A document that is the whole file is part 1 of 1.
alter table document_document
  add column part_number int not null default 1,
  add column part_count int not null default 1,
  add column part_start int,
  add column part_end int,
  add column divided_by uuid,
  add column divided_at timestamptz,
  drop constraint document_document_holder_id_original_key,
  add constraint document_document_part unique (holder_id, original, part_number),
  add constraint document_document_divided check (
    part_number between 1 and part_count
    and (part_count > 1) = (part_start is not null)
    and (part_start is null) = (part_end is null)
    and (part_end is null or part_end > part_start)
    and (part_count = 1 or divided_by is not null)
    and (divided_by is null) = (divided_at is null));

-- A waiting file waits for a person to say whether its conversion is right, then, where the text looks like several
-- documents, whether it is. What was said first is kept until the documents are stored.
alter table document_held_file
  add column waits_for text not null default 'CONVERSION' check (waits_for in ('CONVERSION', 'DIVISION')),
  add column encoding_decision text check (encoding_decision in ('CONVERTED', 'KEPT')),
  add column decided_by uuid,
  add column decided_at timestamptz,
  alter column converted drop not null,
  drop constraint document_held_file_encodings_check,
  add constraint document_held_file_converted check ((cardinality(encodings) > 0) = (converted is not null)),
  add constraint document_held_file_decided check (
    (waits_for = 'DIVISION' and cardinality(encodings) > 0) = (encoding_decision is not null)
    and (encoding_decision is null) = (decided_by is null)
    and (decided_by is null) = (decided_at is null)),
  add constraint document_held_file_waits check (waits_for = 'DIVISION' or cardinality(encodings) > 0);
