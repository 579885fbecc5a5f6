-- The keys that seal values, known by their prints only: a key that was lost or changed is noticed, and none is made anew
-- in its place.
create table shared_sealing_key (
  version int primary key,
  print bytea not null,
  since timestamptz not null default clock_timestamp(),
  retired_at timestamptz
);
