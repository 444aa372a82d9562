-- Nobody holds one role twice at a time, and a delegation has one head at a time, whatever the app believes.
create extension if not exists btree_gist;
--> statement-breakpoint
alter table memberships add constraint memberships_role_once exclude using gist (
  committee_id with =, person_id with =, role with =, daterange(mandate_from, mandate_until, '[]') with &&
) where (ended_at is null);
--> statement-breakpoint
alter table memberships add constraint memberships_one_head exclude using gist (
  delegation_id with =, daterange(mandate_from, mandate_until, '[]') with &&
) where (standing = 'head' and ended_at is null);
