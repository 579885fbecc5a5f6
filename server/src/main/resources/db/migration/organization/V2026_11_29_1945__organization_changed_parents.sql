-- Which units stood elsewhere on a past day: few rows end or begin after it.
create index organization_unit_parent_by_end on organization_unit_parent (valid_to) where valid_to is not null;
create index organization_unit_parent_by_begin on organization_unit_parent (valid_from);
