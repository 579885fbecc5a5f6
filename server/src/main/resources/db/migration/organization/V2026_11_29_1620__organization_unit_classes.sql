-- Classes of units as documents name them ("các xã, phường, đặc khu"): named rules with the time they hold, asked as of a day below a unit.
create table organization_unit_class (
  code text primary key,
  name_vi text not null,
  name_en text not null,
  position int not null,
  -- How documents write it; case and marks do not count.
  words text[] not null default '{}'
);

-- A unit is of the class where one of its rules that hold on the day fits.
create table organization_unit_class_rule (
  id uuid primary key default uuidv7(),
  class_code text not null references organization_unit_class (code),
  kinds text[] not null,
  level text check (level in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'GRASSROOTS', 'SECTION', 'CELL')),
  -- Directly below the unit that is asked about, or anywhere below it.
  reach text not null check (reach in ('DIRECT', 'BELOW')),
  -- The name begins with these words; null where it does not matter.
  name_begins text,
  valid_from date not null,
  valid_to date,
  source text not null,
  check (valid_to is null or valid_to >= valid_from),
  check (cardinality(kinds) > 0)
);
create index organization_unit_class_rule_by_class on organization_unit_class_rule (class_code);

insert into organization_unit_class (code, name_vi, name_en, position, words) values
  ('DIRECT_COMMITTEES', 'Các đảng ủy trực thuộc cấp ủy', 'Committees directly below the committee', 10,
    '{"các huyện, thành ủy và đảng ủy trực thuộc Tỉnh ủy","các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy","các huyện, thị, thành ủy","các huyện ủy, thành ủy","các đảng ủy trực thuộc Tỉnh ủy","các đảng ủy trực thuộc","các cấp ủy trực thuộc Tỉnh ủy","các cấp ủy trực thuộc"}'),
  ('COMMUNES', 'Các xã, phường, đặc khu', 'Communes, wards and special zones', 20,
    '{"các xã, phường, đặc khu","các xã, phường","các đảng ủy xã, phường, đặc khu","đảng ủy các xã, phường, đặc khu","các đảng ủy xã, phường","các đảng ủy xã"}'),
  ('PARTY_BOARDS', 'Các ban Đảng', 'Boards of the committee', 30,
    '{"các ban Đảng","các ban xây dựng Đảng","các ban của Tỉnh ủy","các ban Tỉnh ủy"}'),
  ('ADVISORY_BODIES', 'Các cơ quan tham mưu, giúp việc cấp ủy', 'Bodies that advise and serve the committee', 40,
    '{"các cơ quan tham mưu, giúp việc Tỉnh ủy","các cơ quan tham mưu, giúp việc của cấp ủy","các cơ quan tham mưu, giúp việc","các cơ quan tham mưu giúp việc"}'),
  ('FRONT_AND_MASS', 'Mặt trận Tổ quốc và các tổ chức chính trị - xã hội', 'Fatherland Front and mass organisations', 50,
    '{"Mặt trận Tổ quốc và các tổ chức chính trị - xã hội","Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội","Mặt trận Tổ quốc và các đoàn thể","các đoàn thể chính trị - xã hội"}'),
  ('PEOPLES_COMMITTEES_OF_COMMUNES', 'Ủy ban nhân dân các xã, phường, đặc khu', 'People''s committees of communes', 60,
    '{"Ủy ban nhân dân các xã, phường, đặc khu","UBND các xã, phường, đặc khu"}'),
  ('GRASSROOTS', 'Các tổ chức cơ sở đảng trực thuộc', 'Grassroots organisations directly below', 70,
    '{"các tổ chức cơ sở đảng","các tổ chức cơ sở đảng trực thuộc","các đảng ủy cơ sở"}'),
  ('CELLS', 'Các chi bộ', 'Cells', 80, '{"các chi bộ","các chi bộ trực thuộc"}');

insert into organization_unit_class_rule (class_code, kinds, level, reach, name_begins, valid_from, valid_to, source) values
  ('DIRECT_COMMITTEES', '{DISTRICT_COMMITTEE,DIRECT_COMMITTEE}', null, 'DIRECT', null, '1930-02-03', '2025-06-30', 'Điều lệ Đảng; kết thúc cấp huyện từ 01/7/2025'),
  ('DIRECT_COMMITTEES', '{COMMUNE_COMMITTEE,DIRECT_COMMITTEE}', null, 'DIRECT', null, '2025-07-01', null, 'Điều lệ Đảng; kết thúc cấp huyện từ 01/7/2025'),
  ('COMMUNES', '{COMMUNE_COMMITTEE}', null, 'BELOW', null, '1930-02-03', null, 'Điều lệ Đảng'),
  ('PARTY_BOARDS', '{ADVISORY_BODY}', null, 'DIRECT', 'ban', '1930-02-03', null, 'Tổ chức bộ máy của cấp ủy'),
  ('ADVISORY_BODIES', '{ADVISORY_BODY,INSPECTION_COMMISSION}', null, 'DIRECT', null, '1930-02-03', null, 'Tổ chức bộ máy của cấp ủy'),
  ('FRONT_AND_MASS', '{FATHERLAND_FRONT,MASS_ORGANIZATION}', null, 'DIRECT', null, '1930-11-18', null, 'Luật Mặt trận Tổ quốc Việt Nam'),
  ('PEOPLES_COMMITTEES_OF_COMMUNES', '{PEOPLES_COMMITTEE}', 'COMMUNE', 'BELOW', null, '1945-11-22', null, 'Luật Tổ chức chính quyền địa phương'),
  ('GRASSROOTS', '{GRASSROOTS_COMMITTEE}', null, 'DIRECT', null, '1930-02-03', null, 'Điều lệ Đảng'),
  ('CELLS', '{CELL}', null, 'BELOW', null, '1930-02-03', null, 'Điều lệ Đảng');
