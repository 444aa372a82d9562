-- The cell of one recommendation. A date says nothing any more once it is closed.
create function recommendation_cell(closed timestamptz, due date, response text, implementation text) returns text language sql immutable as $$
  select case when closed is null then to_char(due, 'YYYY-MM-DD') else 'closed' end || ' ' || coalesce(response, '-') || ' ' || implementation
$$;
--> statement-breakpoint
-- The cells of one capacity request, and of the training it came to. Not in SQL: PostgreSQL stumbles where it inlines a whole row.
create function capacity_cells(request capacity_requests, area text)
returns table (dimension text, value text, count bigint) language plpgsql immutable as $$
begin
  return query
  select 'capacity', request.state, 1::bigint
  union all
  select cell.* from (values
    ('trainings', coalesce(area, ''), 1::bigint),
    ('women', coalesce(area, ''), request.women::bigint),
    ('men', coalesce(area, ''), request.men::bigint),
    ('hours', coalesce(area, ''), request.hours::bigint * (request.women + request.men))) cell
  where request.women is not null and request.men is not null and request.state in ('delivered', 'evaluated', 'closed')
  union all
  select cell.* from jsonb_array_elements(request.evaluations) one cross join lateral (values
    ('evaluated', one ->> 'level', 1::bigint),
    ('asked', one ->> 'level', (one ->> 'asked')::bigint),
    ('answered', one ->> 'level', (one ->> 'answered')::bigint)) cell;
end $$;
--> statement-breakpoint
create function tally_recommendations() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into follow_up_tallies (committee_id, restricted, dimension, value, count)
    select items.committee_id, confidentiality = 'restricted', 'recommendation', recommendation_cell(was.closed_at, was.due_on, was.response, was.implementation), -count(*)
    from was_there was join items on items.id = was.item_id group by 1, 2, 4;
  end if;
  if tg_op <> 'DELETE' then
    insert into follow_up_tallies (committee_id, restricted, dimension, value, count)
    select items.committee_id, confidentiality = 'restricted', 'recommendation', recommendation_cell(now.closed_at, now.due_on, now.response, now.implementation), count(*)
    from now_there now join items on items.id = now.item_id group by 1, 2, 4;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger recommendations_tallied_new after insert on recommendations referencing new table as now_there for each statement execute function tally_recommendations();
--> statement-breakpoint
create trigger recommendations_tallied_changed after update on recommendations referencing old table as was_there new table as now_there for each statement execute function tally_recommendations();
--> statement-breakpoint
create trigger recommendations_tallied_gone after delete on recommendations referencing old table as was_there for each statement execute function tally_recommendations();
--> statement-breakpoint
create function tally_capacity() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into follow_up_tallies (committee_id, restricted, dimension, value, count)
    select items.committee_id, confidentiality = 'restricted', dimension, value, -count
    from items cross join lateral capacity_cells(old, items.area) where items.id = old.item_id;
  end if;
  if tg_op <> 'DELETE' then
    insert into follow_up_tallies (committee_id, restricted, dimension, value, count)
    select items.committee_id, confidentiality = 'restricted', dimension, value, count
    from items cross join lateral capacity_cells(new, items.area) where items.id = new.item_id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger capacity_requests_tallied after insert or update or delete on capacity_requests for each row execute function tally_capacity();
--> statement-breakpoint
-- What is opened to the committee or closed to some of it takes its follow-up along.
create function tally_followed() returns trigger language plpgsql as $$
begin
  insert into follow_up_tallies (committee_id, restricted, dimension, value, count)
  select new.committee_id, side.restricted, 'recommendation', recommendation_cell(closed_at, due_on, response, implementation), side.sign
  from recommendations cross join (values (old.confidentiality = 'restricted', -1), (new.confidentiality = 'restricted', 1)) side (restricted, sign)
  where item_id = new.id;
  insert into follow_up_tallies (committee_id, restricted, dimension, value, count)
  select new.committee_id, side.restricted, dimension, value, side.sign * count
  from capacity_requests requests cross join (values (old.confidentiality = 'restricted', old.area, -1), (new.confidentiality = 'restricted', new.area, 1)) side (restricted, area, sign)
  cross join lateral capacity_cells(requests, side.area)
  where item_id = new.id;
  return null;
end $$;
--> statement-breakpoint
create trigger items_followed_changed after update of confidentiality, area on items for each row
when (new.status = 'adopted' and (old.confidentiality is distinct from new.confidentiality or old.area is distinct from new.area))
execute function tally_followed();
--> statement-breakpoint
insert into follow_up_tallies (committee_id, restricted, dimension, value, count)
select items.committee_id, confidentiality = 'restricted', 'recommendation', recommendation_cell(closed_at, due_on, response, implementation), count(*)
from recommendations join items on items.id = item_id group by 1, 2, 4;
--> statement-breakpoint
insert into follow_up_tallies (committee_id, restricted, dimension, value, count)
select items.committee_id, confidentiality = 'restricted', dimension, value, sum(count)
from capacity_requests requests join items on items.id = item_id cross join lateral capacity_cells(requests, items.area) group by 1, 2, 3, 4;
