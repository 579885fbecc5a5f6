-- Counts of requests are nobody's records.
insert into audit_unwatched values ('access_rate', 'how often something was tried, forgotten within the hour');
