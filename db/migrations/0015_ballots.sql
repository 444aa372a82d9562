CREATE TABLE "ballot_voters" (
	"ballot_id" uuid NOT NULL,
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"proxy_id" uuid,
	CONSTRAINT "ballot_voters_ballot_id_delegation_id_pk" PRIMARY KEY("ballot_id","delegation_id")
);
--> statement-breakpoint
CREATE TABLE "proxies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"committee_id" uuid NOT NULL,
	"from_delegation_id" uuid NOT NULL,
	"to_delegation_id" uuid NOT NULL,
	"ballot_id" uuid,
	"valid_from" date NOT NULL,
	"valid_until" date NOT NULL,
	"granted_by" uuid NOT NULL,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_by" uuid,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"ballot_id" uuid NOT NULL,
	"delegation_id" uuid,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"body" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "urns" (
	"ballot_id" uuid PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL
);
--> statement-breakpoint
DROP INDEX "votes_live";--> statement-breakpoint
ALTER TABLE "ballot_seats" ADD COLUMN "standing" text DEFAULT 'present' NOT NULL;--> statement-breakpoint
ALTER TABLE "ballot_seats" ADD COLUMN "groups" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "ballot_seats" ADD COLUMN "attributes" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "ballot_seats" ADD COLUMN "weights" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "secrecy" text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "terms" jsonb DEFAULT '{"secrecies":["open"],"policy":"head","proxies":0,"reopenDays":0,"statementDays":7,"observersState":false}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "suspended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "ending" text;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "counts" jsonb;--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "reopen_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "votes" ADD COLUMN "standing" text;--> statement-breakpoint
ALTER TABLE "votes" ADD COLUMN "own_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "votes" ADD COLUMN "proxy_id" uuid;--> statement-breakpoint
ALTER TABLE "votes" ADD COLUMN "recorded_by" uuid;--> statement-breakpoint
ALTER TABLE "votes" ADD COLUMN "evidence" text;--> statement-breakpoint
ALTER TABLE "votes" ADD COLUMN "void" text;--> statement-breakpoint
ALTER TABLE "committees" ADD COLUMN "ballot_terms" jsonb DEFAULT '{"secrecies":["open"],"policy":"head","proxies":0,"reopenDays":0,"statementDays":7,"observersState":false}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "delegations" ADD COLUMN "votes" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "delegations" ADD COLUMN "groups" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "delegations" ADD COLUMN "attributes" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "delegations" ADD COLUMN "weights" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "ballot_voters" ADD CONSTRAINT "ballot_voters_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_voters" ADD CONSTRAINT "ballot_voters_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_voters" ADD CONSTRAINT "ballot_voters_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_voters" ADD CONSTRAINT "ballot_voters_proxy_id_proxies_id_fk" FOREIGN KEY ("proxy_id") REFERENCES "public"."proxies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proxies" ADD CONSTRAINT "proxies_committee_id_committees_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proxies" ADD CONSTRAINT "proxies_from_delegation_id_delegations_id_fk" FOREIGN KEY ("from_delegation_id") REFERENCES "public"."delegations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proxies" ADD CONSTRAINT "proxies_to_delegation_id_delegations_id_fk" FOREIGN KEY ("to_delegation_id") REFERENCES "public"."delegations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proxies" ADD CONSTRAINT "proxies_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proxies" ADD CONSTRAINT "proxies_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proxies" ADD CONSTRAINT "proxies_revoked_by_people_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "urns" ADD CONSTRAINT "urns_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "proxies_committee" ON "proxies" USING btree ("committee_id","valid_until") WHERE "proxies"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "proxies_ballot" ON "proxies" USING btree ("ballot_id");--> statement-breakpoint
CREATE INDEX "statements_ballot" ON "statements" USING btree ("ballot_id","at");--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_proxy_id_proxies_id_fk" FOREIGN KEY ("proxy_id") REFERENCES "public"."proxies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ballots_reopen" ON "ballots" USING btree ("reopen_until") WHERE "ballots"."reopen_until" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "votes_live" ON "votes" USING btree ("ballot_id","delegation_id",(case when "own_only" then "person_id" else "delegation_id" end)) WHERE "votes"."superseded_at" is null;