-- A name without the account it belongs to could never be erased on request.
alter table organization_person_event add column taken_back_by uuid;
