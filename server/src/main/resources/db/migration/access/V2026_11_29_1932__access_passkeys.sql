-- Passkeys: what an authenticator of a person gave when it was registered. None of it is secret; the private key never
-- leaves the authenticator.
create table access_passkey (
  id text primary key,
  account_id uuid not null references access_account (id),
  label text not null,
  public_key bytea not null,
  signature_count bigint not null,
  uv_initialized boolean not null,
  backup_eligible boolean not null,
  backup_state boolean not null,
  transports text[] not null,
  attestation_object bytea not null,
  client_data bytea not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null
);
create index access_passkey_by_account on access_passkey (account_id);
comment on column access_passkey.id is 'the id that the authenticator chose, in base64url';
