-- What waits in some periods, counted anew. Their rows are locked first, so that of two who write at once the second counts what the first wrote.
create function count_submitted(touched uuid[]) returns void language plpgsql as $$
begin
  perform from reporting_periods where id = any(touched) order by id for no key update;
  delete from submitted_periods where period_id = any(touched);
  insert into submitted_periods (period_id, committee_id, since, barred)
  with waiting as (
    select id, period_id, entered_by, submitted_by, coalesce(submitted_at, entered_at) as since from measurements
    where period_id = any(touched) and state = 'submitted'
  ), periods as (
    select period_id, count(*) as values, min(since) as since from waiting group by period_id
  ), hands as (
    -- Whoever both entered and submitted a value had one hand in it.
    select period_id, hand, count(distinct id) as values
    from waiting cross join lateral (values (entered_by), (submitted_by)) those (hand) where hand is not null group by period_id, hand
  ), barred as (
    select period_id, array_agg(hand) as everybody from hands join periods using (period_id, values) group by period_id
  )
  select period_id, projects.committee_id, periods.since, coalesce(barred.everybody, '{}')
  from periods left join barred using (period_id)
    join reporting_periods on reporting_periods.id = period_id join projects on projects.id = reporting_periods.project_id;
end $$;
--> statement-breakpoint
create function keep_submitted() returns trigger language plpgsql as $$
declare touched uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct period_id) into touched from now_there where state = 'submitted';
  elsif tg_op = 'DELETE' then
    select array_agg(distinct period_id) into touched from was_there where state = 'submitted';
  else
    select array_agg(distinct period_id) into touched from (
      select period_id from was_there where state = 'submitted' union all select period_id from now_there where state = 'submitted') both_sides;
  end if;
  if touched is not null then perform count_submitted(touched); end if;
  return null;
end $$;
--> statement-breakpoint
create trigger measurements_submitted_new after insert on measurements referencing new table as now_there for each statement execute function keep_submitted();
--> statement-breakpoint
create trigger measurements_submitted_changed after update on measurements referencing old table as was_there new table as now_there for each statement execute function keep_submitted();
--> statement-breakpoint
create trigger measurements_submitted_gone after delete on measurements referencing old table as was_there for each statement execute function keep_submitted();
--> statement-breakpoint
select count_submitted(array(select distinct period_id from measurements where state = 'submitted'));
