-- Until which day people were put to the places at which what was recorded ahead has brought them.
create table organization_people_followed (
  one boolean primary key default true check (one),
  day date not null
);
insert into audit_unwatched values ('organization_people_followed', 'a mark of the work in the background');
create index organization_person_post_by_begin on organization_person_post (valid_from);
create index organization_person_post_by_end on organization_person_post (valid_to) where valid_to is not null;
