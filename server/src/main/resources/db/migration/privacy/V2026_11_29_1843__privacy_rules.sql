-- Rules on personal data with the time they hold. What no source that was at hand says is a default of the delivery and
-- is marked as not confirmed; the office decides by a later row.
create table privacy_retention_rule (
  code text not null,
  name_vi text not null,
  name_en text not null,
  -- Null: kept without an end.
  months int check (months > 0),
  valid_from date not null,
  valid_to date,
  source text not null,
  confirmed boolean not null,
  primary key (code, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);
insert into privacy_retention_rule (code, name_vi, name_en, months, valid_from, source, confirmed) values
  ('ACCOUNT', 'Tài khoản: sau khi khóa', 'Accounts: after they are shut out', 24, '2026-01-01', 'Mặc định khi giao phần mềm; cơ quan sử dụng quyết định', false),
  ('PERSON', 'Đảng viên, cán bộ: theo thời hạn bảo quản hồ sơ của cơ quan', 'Members and officials: as long as the office keeps their records', null, '2026-01-01', 'Quy định bảo quản hồ sơ đảng viên, cán bộ; thời hạn cụ thể cần xác nhận', false),
  ('REQUEST', 'Yêu cầu của người có dữ liệu: sau khi trả lời', 'Requests of persons: after the answer', 36, '2026-01-01', 'Mặc định khi giao phần mềm; cơ quan sử dụng quyết định', false),
  ('REFUSAL', 'Lần từ chối tệp có dấu hiệu mật: sau ngày từ chối', 'Refusals of secret files: after the day', 24, '2026-01-01', 'Mặc định khi giao phần mềm; cơ quan sử dụng quyết định', false),
  ('SESSION', 'Phiên đăng nhập: tự hết sau 8 giờ không dùng', 'Sessions: end by themselves after 8 hours without use', null, '2026-01-01', 'Thiết lập của phần mềm', true),
  ('WORK', 'Theo hồ sơ mà dữ liệu phục vụ', 'As long as the record that they serve', null, '2026-01-01', 'Mặc định khi giao phần mềm; cơ quan sử dụng quyết định', false),
  ('ARCHIVE', 'Theo thời hạn bảo quản hồ sơ của cơ quan', 'As long as the office keeps its records', null, '2026-01-01', 'Quy định bảo quản tài liệu của cơ quan; thời hạn cụ thể cần xác nhận', false),
  ('LOG', 'Nhật ký: chưa xóa; chỉ giữ mã tài khoản, không giữ họ tên', 'The log: not deleted; holds ids of accounts and no names', null, '2026-01-01', 'Mặc định khi giao phần mềm; cơ quan sử dụng quyết định', false),
  ('ALWAYS', 'Không phải dữ liệu cá nhân', 'No personal data', null, '2026-01-01', 'Không áp dụng', true);

create table privacy_deadline_rule (
  code text not null check (code in ('RESPOND', 'CORRECTION', 'RESTRICTION', 'ERASURE', 'EXTENSION')),
  value int not null check (value > 0),
  unit text not null check (unit in ('WORKING_DAY', 'DAY')),
  valid_from date not null,
  valid_to date,
  source text not null,
  confirmed boolean not null,
  primary key (code, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);
insert into privacy_deadline_rule (code, value, unit, valid_from, source, confirmed) values
  ('RESPOND', 2, 'WORKING_DAY', '2026-01-01', 'Nghị định 356/2025/NĐ-CP (theo bản giới thiệu; đối chiếu điều khoản trong bản chính)', true),
  ('RESTRICTION', 15, 'DAY', '2026-01-01', 'Nghị định 356/2025/NĐ-CP (theo bản giới thiệu; 20 ngày khi bên xử lý hoặc bên thứ ba phải làm)', true),
  ('EXTENSION', 15, 'DAY', '2026-01-01', 'Nghị định 356/2025/NĐ-CP (theo bản giới thiệu; gia hạn một lần, không quá 15 ngày)', true),
  ('CORRECTION', 10, 'DAY', '2026-01-01', 'Nghị định 356/2025/NĐ-CP: từ 10 đến 20 ngày tùy loại; lấy mức ngắn nhất, cần xác nhận theo bản chính', false),
  ('ERASURE', 10, 'DAY', '2026-01-01', 'Nghị định 356/2025/NĐ-CP: từ 10 đến 20 ngày tùy loại; lấy mức ngắn nhất, cần xác nhận theo bản chính', false);

-- Days off within the week, and weekend days worked instead, as decided each year. Without rows every day from Monday to
-- Friday counts, so that a deadline falls too early rather than too late.
create table privacy_day_off (
  day date primary key,
  works boolean not null,
  name text not null
);

insert into access_permission_set (code, name_vi, name_en, position)
  select 'protector', 'Bảo vệ dữ liệu cá nhân', 'Data protection officer', max(position) + 1 from access_permission_set;
insert into access_permission_set_entry (permission_set, permission) values
  ('protector', 'privacy.register'), ('protector', 'privacy.read'), ('protector', 'privacy.decide'), ('protector', 'unit.read'),
  ('administrator', 'privacy.register'), ('auditor', 'privacy.register'),
  ('head', 'privacy.read'), ('head', 'privacy.confirm');
