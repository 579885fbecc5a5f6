-- The people of an area in the order of lists, where no name is looked for: those of the whole country were gone through.
set local maintenance_work_mem = '256MB';
create index organization_person_place_in_order on organization_person_place
  (area_id, given_name, names_before, person_id) include (unit_id, holds, belongs);
