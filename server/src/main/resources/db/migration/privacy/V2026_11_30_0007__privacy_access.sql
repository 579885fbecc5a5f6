-- Somebody without an account asks for what is held on them.
alter table privacy_request drop constraint privacy_request_kind_check;
alter table privacy_request add constraint privacy_request_kind_check
  check (kind in ('CORRECTION', 'RESTRICTION', 'ERASURE', 'ACCESS'));
alter table privacy_deadline_rule drop constraint privacy_deadline_rule_code_check;
alter table privacy_deadline_rule add constraint privacy_deadline_rule_code_check
  check (code in ('RESPOND', 'CORRECTION', 'RESTRICTION', 'ERASURE', 'ACCESS', 'EXTENSION'));
insert into privacy_deadline_rule (code, value, unit, valid_from, source, confirmed) values
  ('ACCESS', 10, 'DAY', '2026-01-01', 'Nghị định 356/2025/NĐ-CP: lấy mức ngắn nhất trong các yêu cầu, cần xác nhận theo bản chính', false);
