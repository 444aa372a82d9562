-- Indicators by where they stand, in the tallies of what is followed up; those without a light do not count.
create function tally_lights() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into follow_up_tallies (committee_id, restricted, dimension, value, count)
    select committee_id, false, 'light', was.light || ' ' || area, -count(*) from was_there was join projects on projects.id = was.project_id
    where was.light is not null group by 1, 4;
  end if;
  if tg_op <> 'DELETE' then
    insert into follow_up_tallies (committee_id, restricted, dimension, value, count)
    select committee_id, false, 'light', now.light || ' ' || area, count(*) from now_there now join projects on projects.id = now.project_id
    where now.light is not null group by 1, 4;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger indicators_tallied_new after insert on indicators referencing new table as now_there for each statement execute function tally_lights();
--> statement-breakpoint
create trigger indicators_tallied_changed after update on indicators referencing old table as was_there new table as now_there for each statement execute function tally_lights();
--> statement-breakpoint
create trigger indicators_tallied_gone after delete on indicators referencing old table as was_there for each statement execute function tally_lights();
--> statement-breakpoint
-- A project that moves to another area takes its indicators along.
create function tally_moved_lights() returns trigger language plpgsql as $$
begin
  insert into follow_up_tallies (committee_id, restricted, dimension, value, count)
  select new.committee_id, false, 'light', light || ' ' || side.area, side.sign * count(*)
  from indicators cross join (values (old.area, -1), (new.area, 1)) side (area, sign)
  where project_id = new.id and light is not null group by light, side.area, side.sign;
  return null;
end $$;
--> statement-breakpoint
create trigger projects_lights_moved after update of area on projects for each row when (old.area is distinct from new.area) execute function tally_moved_lights();
