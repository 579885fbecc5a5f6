-- By which name an account is known to the identity provider. An administrator says so; the provider's own number for
-- the person is kept at the first sign-in, so that the name cannot pass to somebody else there.
create table access_external_name (
  account_id uuid primary key references access_account (id),
  name text not null,
  subject text,
  linked_at timestamptz,
  set_by uuid not null references access_account (id),
  set_at timestamptz not null
);
create unique index access_external_name_by_name on access_external_name (lower(name));
create unique index access_external_name_by_subject on access_external_name (subject);
