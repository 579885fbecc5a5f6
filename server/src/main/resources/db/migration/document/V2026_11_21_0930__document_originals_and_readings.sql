-- Imported documents: which original, what was read in it, what a person completed, who else may see it.
create extension if not exists pg_trgm;

-- The bytes lie in the file store under this name; a row says that something refers to them.
create table document_original (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  stored_at timestamptz not null default now()
);

-- The words that name the kinds of documents, as delivered data.
create table document_kind (
  name_vi text primary key,
  code text not null,
  name_en text not null,
  position int not null,
  valid_from date not null,
  valid_to date,
  source text not null
);

-- kind_name, symbol, issuer, issued_on and title are what holds: what a person completed, else what was read.
-- What was read stays in the reading and is never changed.
create table document_document (
  id uuid primary key default uuidv7(),
  holder_id uuid not null,
  original text not null references document_original (sha256),
  file_name text not null,
  media_type text not null,
  imported_by uuid not null,
  imported_at timestamptz not null default now(),
  kind_name text,
  symbol text,
  issuer text,
  issued_on date,
  title text,
  symbol_key text,
  search_key text not null,
  requirement_count int not null,
  reading jsonb not null,
  version int not null default 0,
  unique (holder_id, original)
);
create index document_document_by_original on document_document (original);
create index document_document_by_symbol on document_document (symbol_key);
create index document_document_by_import on document_document (holder_id, imported_at desc);
create index document_document_by_search on document_document using gin (search_key gin_trgm_ops);

-- Every value that a person gave for a part of the header; the latest holds, null takes it back.
create table document_completion (
  id uuid primary key default uuidv7(),
  document_id uuid not null references document_document (id),
  part text not null check (part in ('KIND', 'SYMBOL', 'ISSUER', 'ISSUED_ON', 'TITLE')),
  value text,
  completed_by uuid not null,
  completed_at timestamptz not null default now()
);
create index document_completion_by_document on document_completion (document_id, part, id desc);

-- Two documents under one symbol with different content. Both are kept; the smaller id stands first.
create table document_same_symbol (
  one_id uuid not null references document_document (id),
  other_id uuid not null references document_document (id),
  noticed_at timestamptz not null default now(),
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create index document_same_symbol_by_other on document_same_symbol (other_id);

-- Units besides the holder that may read a document because they were given work from it.
create table document_share (
  document_id uuid not null references document_document (id),
  unit_id uuid not null,
  shared_at timestamptz not null default now(),
  primary key (document_id, unit_id)
);
create index document_share_by_unit on document_share (unit_id);

-- That somebody's file was refused as a state secret, and nothing else: no name, no content, no hash.
create table document_refusal (
  account_id uuid not null,
  refused_at timestamptz not null default now()
);

insert into document_kind (name_vi, code, name_en, position, valid_from, valid_to, source) values
  ('Nghị quyết', 'NQ', 'Resolution', 10, '2026-01-09', null, 'Quy định 399-QĐ/TW'),
  ('Chỉ thị', 'CT', 'Directive', 20, '2026-01-09', null, 'Quy định 399-QĐ/TW'),
  ('Kết luận', 'KL', 'Conclusion', 30, '2026-01-09', null, 'Quy định 399-QĐ/TW'),
  ('Quyết định', 'QĐ', 'Decision', 40, '2026-01-09', null, 'Quy định 399-QĐ/TW'),
  ('Quy định', 'QĐi', 'Regulation', 50, '2026-01-09', null, 'Quy định 399-QĐ/TW'),
  ('Quy chế', 'QC', 'Internal rules', 60, '2026-01-09', null, 'Quy định 399-QĐ/TW'),
  ('Thông tri', 'TT', 'Circular notice', 70, '2026-01-09', null, 'Quy định 399-QĐ/TW'),
  ('Hướng dẫn', 'HD', 'Guidance', 80, '2026-01-09', null, 'Quy định 399-QĐ/TW'),
  ('Thông báo', 'TB', 'Notice', 90, '2026-01-09', null, 'Quy định 399-QĐ/TW'),
  ('Thông báo kết luận', 'TB', 'Conclusion notice', 95, '2026-01-09', null, 'Quy định 399-QĐ/TW'),
  ('Thông cáo', 'TC', 'Communiqué', 100, '2026-01-09', null, 'Quy định 399-QĐ/TW'),
  ('Báo cáo', 'BC', 'Report', 110, '2026-01-09', null, 'Quy định 399-QĐ/TW'),
  ('Kế hoạch', 'KH', 'Plan', 120, '2026-01-09', null, 'Quy định 399-QĐ/TW'),
  ('Chương trình', 'CTr', 'Programme', 130, '2026-01-09', null, 'Quy định 399-QĐ/TW'),
  ('Chương trình hành động', 'CTr', 'Action programme', 135, '2026-01-09', null, 'Quy định 399-QĐ/TW'),
  ('Đề án', 'ĐA', 'Scheme', 140, '2026-01-09', null, 'Quy định 399-QĐ/TW'),
  ('Phương án', 'PA', 'Option paper', 150, '2026-01-09', null, 'Quy định 399-QĐ/TW'),
  ('Dự án', 'DA', 'Project', 160, '2026-01-09', null, 'Quy định 399-QĐ/TW'),
  ('Tờ trình', 'TTr', 'Submission', 170, '2026-01-09', null, 'Quy định 399-QĐ/TW'),
  ('Công văn', 'CV', 'Official letter', 180, '2026-01-09', null, 'Quy định 399-QĐ/TW'),
  ('Biên bản', 'BB', 'Minutes', 190, '2026-01-09', null, 'Quy định 399-QĐ/TW'),
  ('Nghị định', 'NĐ', 'Decree', 200, '2020-03-05', null, 'Nghị định 30/2020/NĐ-CP'),
  ('Thông tư', 'TT', 'Circular', 210, '2020-03-05', null, 'Nghị định 30/2020/NĐ-CP'),
  ('Công điện', 'CĐ', 'Telegram', 220, '2020-03-05', null, 'Nghị định 30/2020/NĐ-CP');
