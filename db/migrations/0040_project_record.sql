DROP INDEX "project_events_project";
--> statement-breakpoint
ALTER TABLE "project_events" ADD COLUMN "seq" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "project_events" ADD COLUMN "salt" uuid DEFAULT gen_random_uuid() NOT NULL;
--> statement-breakpoint
ALTER TABLE "project_events" ADD COLUMN "hash" "bytea" DEFAULT ''::bytea NOT NULL;
--> statement-breakpoint
-- What happened to a project is a chain as an item's record is: one for each project, numbered and hashed by the
-- database. An entry has the project's version where an item's has the revision, and no status before and after.
create function hash_of_event(event project_events, previous bytea) returns bytea language sql stable parallel safe as $$
  select public.sha256_of('majlis entry 1' || chr(10) || public.canonical(jsonb_build_object(
    'chain', event.project_id, 'seq', event.seq, 'at', public.instant_text(event.at), 'actor', event.actor_id, 'onBehalfOf', null,
    'act', event.act, 'from', null, 'to', null, 'revision', event.version,
    'data', public.hash_of_data(event.salt, event.data), 'previous', encode(previous, 'hex'))))
$$;
--> statement-breakpoint
create function chain_project_event() returns trigger language plpgsql as $$
declare last record;
begin
  -- Whoever appends holds the project's lock; should anybody not, the unique index refuses the second.
  select seq, hash into last from project_events where project_id = new.project_id order by seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.hash := hash_of_event(new, last.hash);
  insert into record_due (chain) values (new.project_id);
  return new;
end $$;
--> statement-breakpoint
-- What was recorded before is chained once, in the order in which it was written.
alter table project_events disable trigger project_events_append_only;
--> statement-breakpoint
do $$
declare
  event project_events;
  chain uuid;
  last_seq integer := 0;
  last_hash bytea;
begin
  for event in select * from project_events order by project_id, id loop
    if event.project_id is distinct from chain then
      chain := event.project_id; last_seq := 0; last_hash := null;
    end if;
    last_seq := last_seq + 1;
    event.seq := last_seq;
    last_hash := hash_of_event(event, last_hash);
    update project_events set seq = last_seq, hash = last_hash where id = event.id;
  end loop;
end $$;
--> statement-breakpoint
insert into record_due (chain) select distinct project_id from project_events;
--> statement-breakpoint
alter table project_events enable trigger project_events_append_only;
--> statement-breakpoint
create trigger project_events_chained before insert on project_events for each row execute function chain_project_event();
--> statement-breakpoint
CREATE UNIQUE INDEX "project_events_chain" ON "project_events" USING btree ("project_id","seq");
