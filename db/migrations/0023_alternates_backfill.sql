-- Alternates who sit get their places in the order in which they were seated.
update memberships set rank = ranked.place from (
  select id, row_number() over (partition by delegation_id order by mandate_from, granted_at, id) as place
  from memberships where standing = 'alternate' and role = 'member' and delegation_id is not null and ended_at is null) ranked
where memberships.id = ranked.id;
--> statement-breakpoint
-- A place is one alternate's at a time, whatever the app believes.
alter table memberships add constraint memberships_one_rank exclude using gist (
  delegation_id with =, rank with =, daterange(mandate_from, mandate_until, '[]') with &&
) where (rank is not null and ended_at is null);
