-- At most one row: that the sample committee was loaded into this installation, and when.
create table sample_loading (
  id int primary key check (id = 1),
  loaded_at timestamptz not null
);
