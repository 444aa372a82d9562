-- The cells of one item: by what it counts, as long as the whole committee may read it.
create function tally_cells(item uuid, kind text, area text, delegation uuid, status text, confidentiality text, submitted timestamptz)
returns table (dimension text, value text) language sql stable as $$
  select cell.* from (values
    ('kind', kind),
    ('area', coalesce(area, '')),
    ('delegation', coalesce(delegation::text, '')),
    ('submitted', coalesce(date_trunc('quarter', submitted at time zone interval '+05:00')::date::text, ''))) cell
  where status <> 'draft' and confidentiality <> 'restricted'
  union all
  select 'decided', date_trunc('quarter', decided_at at time zone interval '+05:00')::date || ' ' || outcome from decisions
  where decisions.item_id = item and status <> 'draft' and confidentiality <> 'restricted'
$$;
--> statement-breakpoint
create function tally_items() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into tallies (committee_id, dimension, value, status, count)
    select committee_id, dimension, value, status, count(*) from now_there
      cross join lateral tally_cells(id, kind, area, delegation_id, status, confidentiality, submitted_at)
    group by committee_id, dimension, value, status;
  elsif tg_op = 'DELETE' then
    insert into tallies (committee_id, dimension, value, status, count)
    select committee_id, dimension, value, status, -count(*) from was_there
      cross join lateral tally_cells(id, kind, area, delegation_id, status, confidentiality, submitted_at)
    group by committee_id, dimension, value, status;
  else
    insert into tallies (committee_id, dimension, value, status, count)
    select committee_id, dimension, value, status, sum(count) from (
      select committee_id, dimension, value, status, 1 as count from now_there
        cross join lateral tally_cells(id, kind, area, delegation_id, status, confidentiality, submitted_at)
      union all
      select committee_id, dimension, value, status, -1 from was_there
        cross join lateral tally_cells(id, kind, area, delegation_id, status, confidentiality, submitted_at)) changed
    group by committee_id, dimension, value, status having sum(count) <> 0;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger items_tallied_new after insert on items referencing new table as now_there for each statement execute function tally_items();
--> statement-breakpoint
create trigger items_tallied_changed after update on items referencing old table as was_there new table as now_there for each statement execute function tally_items();
--> statement-breakpoint
create trigger items_tallied_gone after delete on items referencing old table as was_there for each statement execute function tally_items();
--> statement-breakpoint
create function tally_decisions() returns trigger language plpgsql as $$
begin
  insert into tallies (committee_id, dimension, value, status, count)
  select items.committee_id, cell.dimension, cell.value, items.status, count(*) from now_there join items on items.id = now_there.item_id
    cross join lateral tally_cells(items.id, kind, area, delegation_id, status, confidentiality, submitted_at) cell
  where cell.dimension = 'decided'
  group by items.committee_id, cell.dimension, cell.value, items.status;
  return null;
end $$;
--> statement-breakpoint
create trigger decisions_tallied after insert on decisions referencing new table as now_there for each statement execute function tally_decisions();
--> statement-breakpoint
insert into tallies (committee_id, dimension, value, status, count)
select committee_id, dimension, value, status, count(*) from items
  cross join lateral tally_cells(id, kind, area, delegation_id, status, confidentiality, submitted_at)
group by committee_id, dimension, value, status;
--> statement-breakpoint
-- What a committee's figures read of its projects, without their texts.
create index projects_figures on projects (committee_id) include (id, code, area, countries, status, ends_on, risks);
