-- What can be found, of all sources. The things themselves lie with the modules that handed them in.
create table search_entry (
  id uuid primary key default uuidv7(),
  source text not null,
  ref uuid not null,
  -- The units at which it may be seen.
  places uuid[] not null,
  kind text,
  issuer text,
  day date,
  -- One number for each word and for each two side by side, by the field they stand in.
  grams int[] not null,
  -- The words in order, lower case, the tone behind the letters, one space between: for what the grams leave open.
  title_words text not null,
  words text not null,
  unique (source, ref)
);
-- Numbers out of a hash do not get smaller.
alter table search_entry alter column grams set storage external;
-- Which words are common decides between two ways of searching; more of them are to be known than usual.
alter table search_entry alter column grams set statistics 1000;
create index search_entry_by_grams on search_entry using gin (grams, places);
create index search_entry_by_day on search_entry (source, day desc nulls last, id desc);
