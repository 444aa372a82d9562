CREATE TABLE "checkpoint_heads" (
	"chain" uuid NOT NULL,
	"checkpoint" integer NOT NULL,
	"seq" integer NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "checkpoint_heads_chain_checkpoint_pk" PRIMARY KEY("chain","checkpoint")
);
--> statement-breakpoint
CREATE TABLE "checkpoints" (
	"number" integer PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"previous" "bytea",
	"size" integer NOT NULL,
	"root" "bytea" NOT NULL,
	"public_key" text NOT NULL,
	"signature" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_due" (
	"chain" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signing_keys" (
	"public_key" text PRIMARY KEY NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"endorsed_by" text,
	"endorsement" "bytea"
);
--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "on_behalf_of_id" uuid;
--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "seq" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "salt" uuid DEFAULT gen_random_uuid() NOT NULL;
--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "hash" "bytea" DEFAULT ''::bytea NOT NULL;
--> statement-breakpoint
ALTER TABLE "admin_events" ADD COLUMN "seq" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "admin_events" ADD COLUMN "salt" uuid DEFAULT gen_random_uuid() NOT NULL;
--> statement-breakpoint
ALTER TABLE "admin_events" ADD COLUMN "hash" "bytea" DEFAULT ''::bytea NOT NULL;
--> statement-breakpoint
ALTER TABLE "checkpoint_heads" ADD CONSTRAINT "checkpoint_heads_checkpoint_checkpoints_number_fk" FOREIGN KEY ("checkpoint") REFERENCES "public"."checkpoints"("number") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "checkpoints" ADD CONSTRAINT "checkpoints_public_key_signing_keys_public_key_fk" FOREIGN KEY ("public_key") REFERENCES "public"."signing_keys"("public_key") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_on_behalf_of_id_people_id_fk" FOREIGN KEY ("on_behalf_of_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- The record as chains. The database numbers and hashes every entry itself, so that no fault in the app, and
-- nobody with the app's rights, can append one that does not follow. lib/rules/canonical.ts and chain.ts say
-- the same for those who check.
create function canonical(value jsonb) returns text language plpgsql immutable strict parallel safe as $$
begin
  case jsonb_typeof(value)
    when 'object' then return (
      select '{' || coalesce(string_agg(to_json(key)::text || ':' || public.canonical(field), ',' order by key collate "C"), '') || '}'
      from jsonb_each(value) as fields (key, field));
    when 'array' then return (
      select '[' || coalesce(string_agg(public.canonical(item), ',' order by place), '') || ']'
      from jsonb_array_elements(value) with ordinality as items (item, place));
    when 'number' then return trim_scale(value::numeric)::text;
    else return value::text;
  end case;
end $$;
--> statement-breakpoint
create function sha256_of(said text) returns bytea language sql immutable strict parallel safe as $$
  select sha256(convert_to(said, 'UTF8'))
$$;
--> statement-breakpoint
create function hash_of_data(salt uuid, data jsonb) returns text language sql immutable strict parallel safe as $$
  select encode(public.sha256_of('majlis data 1' || chr(10) || salt::text || chr(10) || public.canonical(data)), 'hex')
$$;
--> statement-breakpoint
create function instant_text(at timestamptz) returns text language sql stable strict parallel safe as $$
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;
--> statement-breakpoint
create function hash_of_event(event events, previous bytea) returns bytea language sql stable parallel safe as $$
  select public.sha256_of('majlis entry 1' || chr(10) || public.canonical(jsonb_build_object(
    'chain', event.item_id, 'seq', event.seq, 'at', public.instant_text(event.at), 'actor', event.actor_id, 'onBehalfOf', event.on_behalf_of_id,
    'act', event.act, 'from', event.from_status, 'to', event.to_status, 'revision', event.revision,
    'data', public.hash_of_data(event.salt, event.data), 'previous', encode(previous, 'hex'))))
$$;
--> statement-breakpoint
-- What an entry of the administration says beside who, when and what: whom and which committee it concerned.
create function data_of(event admin_events) returns jsonb language sql immutable parallel safe as $$
  select jsonb_build_object('person', event.person_id, 'committee', event.committee_id, 'data', event.data)
$$;
--> statement-breakpoint
create function hash_of_event(event admin_events, previous bytea) returns bytea language sql stable parallel safe as $$
  select public.sha256_of('majlis entry 1' || chr(10) || public.canonical(jsonb_build_object(
    'chain', 'administration', 'seq', event.seq, 'at', public.instant_text(event.at), 'actor', event.actor_id, 'onBehalfOf', null,
    'act', event.act, 'from', null, 'to', null, 'revision', null,
    'data', public.hash_of_data(event.salt, public.data_of(event)), 'previous', encode(previous, 'hex'))))
$$;
--> statement-breakpoint
create function chain_event() returns trigger language plpgsql as $$
declare last record;
begin
  -- Whoever appends holds the item's lock; should anybody not, the unique index refuses the second.
  select seq, hash into last from events where item_id = new.item_id order by seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.hash := hash_of_event(new, last.hash);
  insert into record_due (chain) values (new.item_id);
  return new;
end $$;
--> statement-breakpoint
create function chain_admin_event() returns trigger language plpgsql as $$
declare last record;
begin
  -- One chain for all of it: its entries take turns, as the acts do.
  perform pg_advisory_xact_lock(hashtext('majlis administration'));
  select seq, hash into last from admin_events order by seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.hash := hash_of_event(new, last.hash);
  insert into record_due (chain) values ('00000000-0000-0000-0000-000000000000');
  return new;
end $$;
--> statement-breakpoint
-- What was recorded before there were chains is chained once, in the order in which it was written.
alter table events disable trigger events_append_only;
--> statement-breakpoint
alter table admin_events disable trigger admin_events_append_only;
--> statement-breakpoint
do $$
declare
  event events;
  entry admin_events;
  chain uuid;
  last_seq integer := 0;
  last_hash bytea;
begin
  for event in select * from events order by item_id, id loop
    if event.item_id is distinct from chain then
      chain := event.item_id; last_seq := 0; last_hash := null;
    end if;
    last_seq := last_seq + 1;
    event.seq := last_seq;
    last_hash := hash_of_event(event, last_hash);
    update events set seq = last_seq, hash = last_hash where id = event.id;
  end loop;
  last_seq := 0; last_hash := null;
  for entry in select * from admin_events order by at, id loop
    last_seq := last_seq + 1;
    entry.seq := last_seq;
    last_hash := hash_of_event(entry, last_hash);
    update admin_events set seq = last_seq, hash = last_hash where id = entry.id;
  end loop;
end $$;
--> statement-breakpoint
insert into record_due (chain) select distinct item_id from events union all select '00000000-0000-0000-0000-000000000000' where exists (select from admin_events);
--> statement-breakpoint
alter table events enable trigger events_append_only;
--> statement-breakpoint
alter table admin_events enable trigger admin_events_append_only;
--> statement-breakpoint
create trigger events_chained before insert on events for each row execute function chain_event();
--> statement-breakpoint
create trigger admin_events_chained before insert on admin_events for each row execute function chain_admin_event();
--> statement-breakpoint
create trigger checkpoints_append_only before update or delete on checkpoints for each row execute function refuse_change();
--> statement-breakpoint
create trigger checkpoints_no_truncate before truncate on checkpoints for each statement execute function refuse_change();
--> statement-breakpoint
create trigger checkpoint_heads_append_only before update or delete on checkpoint_heads for each row execute function refuse_change();
--> statement-breakpoint
create trigger checkpoint_heads_no_truncate before truncate on checkpoint_heads for each statement execute function refuse_change();
--> statement-breakpoint
create trigger signing_keys_append_only before update or delete on signing_keys for each row execute function refuse_change();
--> statement-breakpoint
create trigger signing_keys_no_truncate before truncate on signing_keys for each statement execute function refuse_change();
--> statement-breakpoint
-- A position stays as it was said; all that may happen to it is that a later one takes its place.
create function refuse_but_superseding() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.superseded_at is null and new.superseded_at is not null and to_jsonb(new) - 'superseded_at' = to_jsonb(old) - 'superseded_at' then return new; end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger votes_only_superseded before update or delete on votes for each row execute function refuse_but_superseding();
--> statement-breakpoint
create trigger votes_no_truncate before truncate on votes for each statement execute function refuse_change();
--> statement-breakpoint
-- What was frozen when a ballot opened stays frozen; and what was counted stays.
create function refuse_thawing() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.item_id, new.revision, new.rule, new.opened_by, new.opened_at) is not distinct from (old.item_id, old.revision, old.rule, old.opened_by, old.opened_at)
  then return new; end if;
  raise exception 'what a ballot opened with is append-only' using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger ballots_frozen before update or delete on ballots for each row execute function refuse_thawing();
--> statement-breakpoint
create trigger ballots_no_truncate before truncate on ballots for each statement execute function refuse_change();
--> statement-breakpoint
create trigger ballot_seats_append_only before update or delete on ballot_seats for each row execute function refuse_change();
--> statement-breakpoint
create trigger ballot_seats_no_truncate before truncate on ballot_seats for each statement execute function refuse_change();
--> statement-breakpoint
CREATE UNIQUE INDEX "events_chain" ON "events" USING btree ("item_id","seq");
--> statement-breakpoint
CREATE UNIQUE INDEX "admin_events_chain" ON "admin_events" USING btree ("seq");
