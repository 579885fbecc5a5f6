-- Administrators see how the back-ups stand.
insert into access_permission_set_entry (permission_set, permission) values ('administrator', 'backup.read');
