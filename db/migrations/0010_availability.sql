CREATE TABLE "absences" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"alternate_id" uuid,
	"declared_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "absences_days_in_order" CHECK ("absences"."from_day" <= "absences"."until_day")
);
--> statement-breakpoint
CREATE TABLE "expertise" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"languages" text[] NOT NULL,
	"areas" text[] NOT NULL,
	"kinds" text[] NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"review_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"stage" text NOT NULL,
	"reminded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reminders_review_id_due_at_stage_pk" PRIMARY KEY("review_id","due_at","stage")
);
--> statement-breakpoint
ALTER TABLE "committees" ADD COLUMN "absence_days" integer DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "committees" ADD COLUMN "others_reviews" text DEFAULT 'always' NOT NULL;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_alternate_id_people_id_fk" FOREIGN KEY ("alternate_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expertise" ADD CONSTRAINT "expertise_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "absences_person" ON "absences" USING btree ("person_id","until_day") WHERE "absences"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "reviews_asked" ON "reviews" USING btree ("reviewer_id","assigned_at");--> statement-breakpoint
CREATE INDEX "reviews_due" ON "reviews" USING btree ("due_at") WHERE "reviews"."released_at" is null and "reviews"."response" <> 'declined';