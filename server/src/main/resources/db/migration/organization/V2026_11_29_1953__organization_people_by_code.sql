-- Codes of people are looked for however they are written.
create index organization_person_by_code on organization_person (lower(code));
