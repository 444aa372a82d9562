CREATE TABLE "announcements" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"ballot_id" uuid NOT NULL,
	"committee_id" uuid NOT NULL,
	"symbol" text NOT NULL,
	"announced_by" uuid NOT NULL,
	"announced_at" timestamp with time zone NOT NULL,
	"meeting" text DEFAULT '' NOT NULL,
	"met_on" date,
	"remarks" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interventions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"item_id" uuid NOT NULL,
	"ballot_id" uuid,
	"revision" integer NOT NULL,
	"delegation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "procedure" text DEFAULT 'vote' NOT NULL;--> statement-breakpoint
ALTER TABLE "committees" ADD COLUMN "procedures" text[] DEFAULT '{"vote","written","silence","consensus"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "committees" ADD COLUMN "silence_hours" integer DEFAULT 72 NOT NULL;--> statement-breakpoint
ALTER TABLE "committees" ADD COLUMN "rest_days_count" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "committees" ADD COLUMN "holidays" date[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "committees" ADD COLUMN "written_to_deadline" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "committees" ADD COLUMN "tacit_acceptance" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_committee_id_committees_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_announced_by_people_id_fk" FOREIGN KEY ("announced_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interventions" ADD CONSTRAINT "interventions_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interventions" ADD CONSTRAINT "interventions_ballot_id_ballots_id_fk" FOREIGN KEY ("ballot_id") REFERENCES "public"."ballots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interventions" ADD CONSTRAINT "interventions_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "public"."delegations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interventions" ADD CONSTRAINT "interventions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "announcements_symbol" ON "announcements" USING btree ("committee_id","symbol");--> statement-breakpoint
CREATE INDEX "interventions_item" ON "interventions" USING btree ("item_id","at");--> statement-breakpoint
CREATE INDEX "decisions_unnumbered" ON "decisions" USING btree ("committee_id") WHERE "decisions"."symbol" is null and "decisions"."outcome" = 'adopted';