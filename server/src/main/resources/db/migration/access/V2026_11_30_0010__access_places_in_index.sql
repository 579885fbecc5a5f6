-- The places above a unit are read from the index alone: lists ask for them row by row.
drop index access_place_by_descendant;
create index access_place_by_descendant on access_place (descendant) include (ancestor, depth);
