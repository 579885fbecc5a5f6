-- Where an account was granted a permission, today. Functions keep their plans, so that a query about rights is not planned
-- anew with everything that decides who holds what; what that is still stands in access_holding alone.
create function access_granted_at(viewer uuid, wanted text) returns uuid[]
  language plpgsql stable parallel safe set plan_cache_mode = force_generic_plan as $$
begin
  return array(select distinct g.unit_id
    from access_holding h join access_grant g on g.id = h.grant_id
      join access_permission_set_entry e on e.permission_set = g.permission_set and e.permission = wanted
    where h.account_id = viewer);
end
$$;

-- The same, of grants that hold for everything below too.
create function access_granted_below(viewer uuid, wanted text) returns uuid[]
  language plpgsql stable parallel safe set plan_cache_mode = force_generic_plan as $$
begin
  return array(select distinct g.unit_id
    from access_holding h join access_grant g on g.id = h.grant_id and g.subtree
      join access_permission_set_entry e on e.permission_set = g.permission_set and e.permission = wanted
    where h.account_id = viewer);
end
$$;

-- The grants that an account holds today.
create function access_held(viewer uuid) returns uuid[]
  language plpgsql stable parallel safe set plan_cache_mode = force_generic_plan as $$
begin
  return array(select distinct h.grant_id from access_holding h where h.account_id = viewer);
end
$$;
