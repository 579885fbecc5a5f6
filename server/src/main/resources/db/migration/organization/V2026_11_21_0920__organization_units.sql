-- Units keep their id for ever; names and parents have dates.
create table organization_unit_kind (
  code text primary key,
  name_vi text not null,
  name_en text not null,
  position int not null,
  valid_from date not null,
  valid_to date,
  source text not null
);

create table organization_unit (
  id uuid primary key default uuidv7(),
  code text not null unique,
  kind text not null references organization_unit_kind (code),
  founded_on date not null,
  ended_on date,
  check (ended_on is null or ended_on >= founded_on)
);

create table organization_unit_name (
  unit_id uuid not null references organization_unit (id),
  name text not null,
  short_name text not null,
  valid_from date not null,
  valid_to date,
  primary key (unit_id, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);

create table organization_unit_parent (
  unit_id uuid not null references organization_unit (id),
  parent_id uuid not null references organization_unit (id),
  valid_from date not null,
  valid_to date,
  primary key (unit_id, valid_from),
  check (unit_id <> parent_id),
  check (valid_to is null or valid_to >= valid_from)
);
create index organization_unit_parent_by_parent on organization_unit_parent (parent_id);

insert into organization_unit_kind (code, name_vi, name_en, position, valid_from, valid_to, source) values
  ('PROVINCIAL_COMMITTEE', 'Tỉnh ủy, thành ủy', 'Provincial committee', 10, '1930-02-03', null, 'Điều lệ Đảng'),
  ('CENTRAL_BODY', 'Cơ quan Trung ương', 'Central body', 5, '1930-02-03', null, 'Điều lệ Đảng'),
  ('DISTRICT_COMMITTEE', 'Huyện ủy, thị ủy, quận ủy', 'District committee', 20, '1930-02-03', '2025-06-30', 'Kết thúc hoạt động cấp huyện từ 01/7/2025'),
  ('COMMUNE_COMMITTEE', 'Đảng ủy xã, phường, đặc khu', 'Commune committee', 30, '1930-02-03', null, 'Điều lệ Đảng'),
  ('DIRECT_COMMITTEE', 'Đảng ủy trực thuộc', 'Directly subordinate committee', 25, '1930-02-03', null, 'Điều lệ Đảng'),
  ('GRASSROOTS_COMMITTEE', 'Đảng ủy cơ sở', 'Grassroots committee', 40, '1930-02-03', null, 'Điều lệ Đảng'),
  ('CELL', 'Chi bộ', 'Cell', 50, '1930-02-03', null, 'Điều lệ Đảng'),
  ('ADVISORY_BODY', 'Cơ quan tham mưu, giúp việc', 'Advisory body', 12, '1930-02-03', null, 'Điều lệ Đảng'),
  ('INSPECTION_COMMISSION', 'Ủy ban kiểm tra', 'Inspection commission', 13, '1930-02-03', null, 'Điều lệ Đảng'),
  ('GOVERNMENT_BODY', 'Cơ quan nhà nước', 'Government body', 60, '1945-09-02', null, 'Hiến pháp'),
  ('FATHERLAND_FRONT', 'Mặt trận Tổ quốc', 'Fatherland Front', 70, '1930-11-18', null, 'Luật Mặt trận Tổ quốc Việt Nam'),
  ('MASS_ORGANIZATION', 'Tổ chức chính trị - xã hội', 'Mass organisation', 80, '1930-02-03', null, 'Điều lệ các đoàn thể');
