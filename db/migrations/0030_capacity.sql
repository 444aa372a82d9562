CREATE TABLE "capacity_reminders" (
	"item_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"stage" text NOT NULL,
	"reminded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "capacity_reminders_item_id_due_on_stage_pk" PRIMARY KEY("item_id","due_on","stage")
);
--> statement-breakpoint
CREATE TABLE "capacity_requests" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"committee_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"opened_on" date NOT NULL,
	"state" text DEFAULT 'approved' NOT NULL,
	"since" date NOT NULL,
	"provider" text,
	"place" text,
	"starts_on" date,
	"ends_on" date,
	"hours" integer,
	"women" integer,
	"men" integer,
	"evaluations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"before" text,
	"owed" text,
	"owed_from" date,
	"due_on" date,
	CONSTRAINT "capacity_requests_days" CHECK ("capacity_requests"."starts_on" <= "capacity_requests"."ends_on"),
	CONSTRAINT "capacity_requests_people" CHECK ("capacity_requests"."women" >= 0 and "capacity_requests"."men" >= 0 and "capacity_requests"."hours" >= 0),
	CONSTRAINT "capacity_requests_owed" CHECK (("capacity_requests"."owed" is null) = ("capacity_requests"."due_on" is null and "capacity_requests"."owed_from" is null))
);
--> statement-breakpoint
ALTER TABLE "capacity_reminders" ADD CONSTRAINT "capacity_reminders_item_id_capacity_requests_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."capacity_requests"("item_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capacity_requests" ADD CONSTRAINT "capacity_requests_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capacity_requests" ADD CONSTRAINT "capacity_requests_committee_id_committees_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capacity_requests" ADD CONSTRAINT "capacity_requests_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "capacity_requests_opened" ON "capacity_requests" USING btree ("committee_id","opened_on" DESC NULLS LAST,"item_id");--> statement-breakpoint
CREATE INDEX "capacity_requests_due" ON "capacity_requests" USING btree ("committee_id","due_on","item_id") WHERE "capacity_requests"."owed" is not null;--> statement-breakpoint
CREATE INDEX "capacity_requests_author" ON "capacity_requests" USING btree ("author_id","due_on") WHERE "capacity_requests"."owed" is not null;