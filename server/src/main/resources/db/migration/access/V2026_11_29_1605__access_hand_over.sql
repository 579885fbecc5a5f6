-- Handing over the open work of an ended unit: proposed by those who work on it, confirmed by another.
insert into access_permission_set_entry (permission_set, permission) values ('specialist', 'unit.handover'), ('head', 'unit.handover');
