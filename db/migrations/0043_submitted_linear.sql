-- What waits in some periods, counted anew in one pass: joined with itself it took quadratic time when many periods changed at once.
create or replace function count_submitted(touched uuid[]) returns void language plpgsql as $$
begin
  perform from reporting_periods where id = any(touched) order by id for no key update;
  delete from submitted_periods where period_id = any(touched);
  insert into submitted_periods (period_id, committee_id, since, barred)
  with waiting as (
    select id, period_id, entered_by, submitted_by, coalesce(submitted_at, entered_at) as since,
      count(*) over (partition by period_id) as values
    from measurements where period_id = any(touched) and state = 'submitted'
  ), hands as (
    -- Whoever both entered and submitted a value had one hand in it; a value that nobody had a hand in stands under no name.
    select period_id, hand, count(distinct id) as had, max(values) as values, min(since) as since
    from waiting cross join lateral (values (entered_by), (submitted_by)) those (hand) group by period_id, hand
  ), periods as (
    select period_id, min(since) as since, coalesce(array_agg(hand) filter (where hand is not null and had = values), '{}') as barred
    from hands group by period_id
  )
  select period_id, projects.committee_id, periods.since, periods.barred
  from periods join reporting_periods on reporting_periods.id = period_id join projects on projects.id = reporting_periods.project_id;
end $$;
