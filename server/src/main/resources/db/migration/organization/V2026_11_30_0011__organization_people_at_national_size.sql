-- Names are looked for among millions. By the given name, in the order of lists, the other words read from the index; by
-- how the whole name begins; and by words that are rare, wherever they stand.
drop index organization_person_by_key;
drop index organization_person_by_back_key;
alter table organization_person drop column back_key;
drop function organization_backwards;
delete from audit_hidden_column where table_name = 'organization_person' and column_name = 'back_key';
create index organization_person_by_key on organization_person (search_key collate "C");
create index organization_person_by_given on organization_person
  ((organization_given_name(search_key) collate "C"), given_name collate "vi-x-icu", names_before collate "vi-x-icu", id)
  include (search_key);
create index organization_person_by_words on organization_person using gin (string_to_array(search_key, ' '));

-- Where somebody is to be found is read from the index alone.
drop index organization_person_place_by_person;
create index organization_person_place_by_person on organization_person_place (person_id) include (unit_id, holds, belongs);

-- How much there is below the units that have much below them; counted anew every hour.
create table organization_tally (
  unit_id uuid primary key references organization_unit (id),
  units bigint not null,
  cells bigint not null,
  official bigint not null,
  probationary bigint not null,
  counted_at timestamptz not null
);
insert into audit_unwatched values ('organization_tally', 'derived from places and memberships');
drop index organization_membership_by_unit;
create index organization_membership_by_unit on organization_membership (unit_id, valid_from) include (valid_to, standing);
