-- What a deputy holds is found from the deputy's own rows. Asked through what all persons hold, as before, every question
-- about rights went through the grants of everybody.
create or replace view access_holding as
  select account_id, grant_id, group_id, null::uuid as delegation_id from access_own_holding
  union all
  select s.id, g.id, g.group_id, d.id
  from access_account s
    join access_account person on person.id = s.person_id and person.active
    join access_account principal on principal.id = s.stands_for and principal.active
    join access_delegation d on d.deputy_id = s.person_id and d.principal_id = s.stands_for
    join access_delegated_grant dg on dg.delegation_id = d.id
    join access_grant g on g.id = dg.grant_id
  where s.active and access_in_force(d.valid_from, d.valid_to, d.ended_at) and access_in_force(g.valid_from, g.valid_to, g.ended_at)
    and (g.account_id = principal.id
      or exists (select 1 from access_group_member m join access_group gr on gr.id = m.group_id and gr.ended_at is null
        where m.group_id = g.group_id and m.account_id = principal.id and access_in_force(m.valid_from, m.valid_to, m.ended_at)));
