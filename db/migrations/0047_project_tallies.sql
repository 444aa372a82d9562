-- What a committee's figures read of its projects stands in the tallies now, and in the order of their weight.
drop index projects_figures;
--> statement-breakpoint
create function project_cells(area text, countries text[]) returns table (dimension text, value text) language sql immutable as $$
  select 'projectArea', area
  union all
  select 'projectCountry', country from unnest(countries) country
$$;
--> statement-breakpoint
create function tally_projects() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into tallies (committee_id, dimension, value, status, count)
    select committee_id, dimension, value, status, count(*) from now_there cross join lateral project_cells(area, countries) group by 1, 2, 3, 4;
  elsif tg_op = 'DELETE' then
    insert into tallies (committee_id, dimension, value, status, count)
    select committee_id, dimension, value, status, -count(*) from was_there cross join lateral project_cells(area, countries) group by 1, 2, 3, 4;
  else
    insert into tallies (committee_id, dimension, value, status, count)
    select committee_id, dimension, value, status, sum(count) from (
      select committee_id, dimension, value, status, 1 as count from now_there cross join lateral project_cells(area, countries)
      union all
      select committee_id, dimension, value, status, -1 from was_there cross join lateral project_cells(area, countries)) changed
    group by 1, 2, 3, 4 having sum(count) <> 0;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger projects_tallied_new after insert on projects referencing new table as now_there for each statement execute function tally_projects();
--> statement-breakpoint
create trigger projects_tallied_changed after update on projects referencing old table as was_there new table as now_there for each statement execute function tally_projects();
--> statement-breakpoint
create trigger projects_tallied_gone after delete on projects referencing old table as was_there for each statement execute function tally_projects();
--> statement-breakpoint
insert into tallies (committee_id, dimension, value, status, count)
select committee_id, dimension, value, status, count(*) from projects cross join lateral project_cells(area, countries) group by 1, 2, 3, 4;
