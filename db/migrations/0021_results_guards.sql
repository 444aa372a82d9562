-- What was accepted is corrected by another value, never changed; and a closed period is locked for everybody.
create function refuse_remeasuring() returns trigger language plpgsql as $$
begin
  if (select closed_at from reporting_periods where id = coalesce(new.period_id, old.period_id)) is not null then
    raise exception 'this period is closed' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'INSERT' then return new; end if;
  if old.state in ('accepted', 'superseded') and (tg_op = 'DELETE' or old.state = 'superseded' or new.state <> 'superseded'
    or (new.value, new.comment, new.indicator_id, new.period_id, new.dimension, new.part, new.decided_by, new.decided_at)
      is distinct from (old.value, old.comment, old.indicator_id, old.period_id, old.dimension, old.part, old.decided_by, old.decided_at))
  then raise exception 'an accepted value is append-only' using errcode = 'restrict_violation'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger measurements_guarded before insert or update or delete on measurements for each row execute function refuse_remeasuring();
--> statement-breakpoint
create trigger measurements_no_truncate before truncate on measurements for each statement execute function refuse_change();
