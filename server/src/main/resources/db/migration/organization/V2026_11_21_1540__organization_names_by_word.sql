-- Which unit bore a name, however it is written in a document.
create index organization_unit_name_by_word on organization_unit_name (lower(name));
