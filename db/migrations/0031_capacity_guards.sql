-- A mean of fewer than five people tells of single persons: it cannot be stored at all.
create function tells_of_few(evaluations jsonb) returns boolean language sql immutable as $$
  select exists (select from jsonb_array_elements(evaluations) one
    where (one ->> 'answered')::int < 5 and coalesce(one ->> 'mean', one ->> 'pre', one ->> 'post') is not null)
$$;
--> statement-breakpoint
alter table capacity_requests add constraint capacity_requests_few check (not tells_of_few(evaluations));
--> statement-breakpoint
-- What was adopted before its life was followed waits for a provider from now on.
insert into capacity_requests (item_id, committee_id, author_id, opened_on, since, owed, owed_from, due_on)
select items.id, committee_id, author_id, day, day, 'matchRequest', day, day + 30
from items join committees on committees.id = committee_id
cross join lateral (select (coalesce(decided_at, now()) at time zone committees.timezone)::date as day) decided
where kind = 'capacityRequest' and status = 'adopted';
