CREATE TABLE "conflicts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"item_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"type" text NOT NULL,
	"statement" text DEFAULT '' NOT NULL,
	"source" text NOT NULL,
	"level" text DEFAULT 'recused' NOT NULL,
	"because" text,
	"interest_id" uuid,
	"stated_by" uuid NOT NULL,
	"stated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"pinned_by" uuid,
	"pinned_at" timestamp with time zone,
	"pin_reason" text,
	"lifted_by" uuid,
	"lifted_at" timestamp with time zone,
	"lift_reason" text,
	CONSTRAINT "conflicts_wall_is_pinned" CHECK ("conflicts"."level" <> 'walled' or "conflicts"."pinned_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "interests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"committee_id" uuid,
	"kind" text NOT NULL,
	"country" text,
	"organisation" text,
	"project_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"from_day" date,
	"until_day" date,
	"declared_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "interests_of_something" CHECK (case "interests"."kind" when 'country' then "interests"."country" is not null when 'projectRole' then "interests"."project_id" is not null else "interests"."organisation" is not null end)
);
--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "acting_chair_id" uuid;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_interest_id_interests_id_fk" FOREIGN KEY ("interest_id") REFERENCES "public"."interests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_stated_by_people_id_fk" FOREIGN KEY ("stated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_pinned_by_people_id_fk" FOREIGN KEY ("pinned_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_lifted_by_people_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interests" ADD CONSTRAINT "interests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interests" ADD CONSTRAINT "interests_committee_id_committees_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interests" ADD CONSTRAINT "interests_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "conflicts_live" ON "conflicts" USING btree ("item_id","person_id") WHERE "conflicts"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "conflicts_of_person" ON "conflicts" USING btree ("person_id") WHERE "conflicts"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "conflicts_item" ON "conflicts" USING btree ("item_id","stated_at");--> statement-breakpoint
CREATE INDEX "interests_person" ON "interests" USING btree ("person_id","declared_at");--> statement-breakpoint
CREATE INDEX "interests_committee" ON "interests" USING btree ("committee_id");--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_acting_chair_id_people_id_fk" FOREIGN KEY ("acting_chair_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;