-- A one-time code holds for some days; how often something was tried is counted for all nodes together.
alter table access_account add column code_until timestamptz;
comment on column access_account.code_until is 'until when a one-time code opens the account; null where the person chose the password';

-- Not worth a write to the log of the database: after a crash counting begins anew.
create unlogged table access_rate (
  subject text not null,
  period timestamptz not null,
  number int not null,
  primary key (subject, period)
);
create index access_rate_by_period on access_rate (period);
