-- Each entry gets a number for the month and one for the year of its day. The numbers are made by the program, which puts
-- whatever has no entry into the index after the start; nothing lies here that does not follow from the records searched.
delete from search_entry;
