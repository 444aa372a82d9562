CREATE TABLE "follow_up_reminders" (
	"recommendation_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"reminded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "follow_up_reminders_recommendation_id_stage_pk" PRIMARY KEY("recommendation_id","stage")
);
--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "follow_ups_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"recommendation_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"by_id" uuid,
	"act" text NOT NULL,
	"response" text,
	"implementation" text,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "follow_ups_reason" CHECK ("follow_ups"."response" is null or "follow_ups"."response" = 'accepted' or "follow_ups"."note" <> '')
);
--> statement-breakpoint
CREATE TABLE "recommendations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"item_id" uuid NOT NULL,
	"committee_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"addressee" text NOT NULL,
	"due_on" date NOT NULL,
	"response" text,
	"implementation" text DEFAULT 'notStarted' NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "follow_up_reminders" ADD CONSTRAINT "follow_up_reminders_recommendation_id_recommendations_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_recommendation_id_recommendations_id_fk" FOREIGN KEY ("recommendation_id") REFERENCES "public"."recommendations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_committee_id_committees_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "follow_ups_recommendation" ON "follow_ups" USING btree ("recommendation_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "recommendations_number" ON "recommendations" USING btree ("item_id","number");--> statement-breakpoint
CREATE INDEX "recommendations_due" ON "recommendations" USING btree ("committee_id","due_on","id");--> statement-breakpoint
CREATE INDEX "recommendations_open" ON "recommendations" USING btree ("committee_id","due_on","id") WHERE "recommendations"."closed_at" is null;