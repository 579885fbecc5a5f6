-- The number of the membership card is sealed, and found by its keyed print only. Only the application has the key: what was
-- written before waits here until it starts, which seals it before any page is served.
create table organization_card_to_seal as
  select id as person_id, card_number from organization_person where card_number is not null;
alter table organization_card_to_seal add primary key (person_id);
comment on table organization_card_to_seal is 'numbers from before cards were sealed; empty once the application has started';
alter table organization_person drop column card_number;
alter table organization_person add column card_number bytea;
alter table organization_person add column card_print bytea;
alter table organization_person add constraint organization_person_card_whole check ((card_number is null) = (card_print is null));
create unique index organization_person_by_card on organization_person (card_print);
comment on column organization_person.card_number is 'of the membership card, sealed';
comment on column organization_person.card_print is 'keyed print of the number of the membership card';

insert into audit_hidden_column values
  ('organization_person', 'card_print', 'personal data');
insert into audit_unwatched values
  ('organization_card_to_seal', 'empties itself when the application starts; the sealing is watched in organization_person');
