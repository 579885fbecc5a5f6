-- Whoever asks for the whole country looks for words that hundreds of thousands bear. All their bearers cannot be fetched to
-- be sorted, and in the order of lists those of one family stand behind all the others of a given name. So the words before
-- the given name, each and in pairs, are kept in the order of lists.
create table organization_person_words (
  -- Folded: a word, or two in the order of the alphabet with a blank between them.
  words text collate "C" not null,
  -- Of the person, as where people are found.
  given_key text collate "C" not null,
  given_name text collate "vi-x-icu" not null,
  names_before text collate "vi-x-icu" not null,
  person_id uuid not null,
  search_key text collate "C" not null
);
insert into audit_unwatched values ('organization_person_words', 'derived from the names of people');

create function organization_words_of(person organization_person) returns setof organization_person_words
  language sql stable parallel safe as $$
  select distinct one.word || case when one.word = other.word then '' else ' ' || other.word end,
    organization_given_name(person.search_key), person.given_name, person.names_before, person.id, person.search_key
  from unnest(string_to_array(organization_names_before(person.search_key), ' ')) as one(word)
    join unnest(string_to_array(organization_names_before(person.search_key), ' ')) as other(word)
      on one.word collate "C" <= other.word collate "C"
$$;
insert into organization_person_words
select w.* from organization_person p cross join lateral organization_words_of(p) w;

set local maintenance_work_mem = '256MB';
-- Holds all that a search looks at.
alter table organization_person_words
  add primary key (words, given_key, given_name, names_before, person_id) include (search_key);
analyze organization_person_words;

-- The words follow the name, whoever writes it.
create function organization_people_recorded() returns trigger language plpgsql as $$
begin
  insert into organization_person_words
  select w.* from fresh join organization_person p on p.id = fresh.id cross join lateral organization_words_of(p) w;
  return null;
end
$$;
create trigger organization_people_recorded after insert on organization_person
  referencing new table as fresh for each statement execute function organization_people_recorded();
create function organization_person_words_follow() returns trigger language plpgsql as $$
begin
  delete from organization_person_words w using organization_words_of(old) gone
  where (w.words, w.given_key, w.given_name, w.names_before, w.person_id)
    = (gone.words, gone.given_key, gone.given_name, gone.names_before, gone.person_id);
  if tg_op = 'UPDATE' then
    insert into organization_person_words select w.* from organization_words_of(new) w;
  end if;
  return null;
end
$$;
create trigger organization_person_words_renamed after update of full_name on organization_person
  for each row when (old.full_name is distinct from new.full_name) execute function organization_person_words_follow();
create trigger organization_person_words_forgotten after delete on organization_person
  for each row execute function organization_person_words_follow();

-- By the words of the index people are found in areas only.
drop index organization_person_place_by_words;
drop function organization_name_words;
create function organization_words_in(search_key text, area uuid) returns text[]
  language sql immutable parallel safe
  return string_to_array(replace(search_key, ' ', '@' || coalesce(area::text, '') || ' ') || '@' || coalesce(area::text, ''), ' ');
create index organization_person_place_by_words on organization_person_place using gin (organization_words_in(search_key, area_id));
