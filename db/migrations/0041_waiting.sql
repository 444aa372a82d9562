CREATE TABLE "submitted_periods" (
	"period_id" uuid PRIMARY KEY NOT NULL,
	"committee_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"barred" uuid[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "fetched_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "submitted_periods" ADD CONSTRAINT "submitted_periods_period_id_reporting_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."reporting_periods"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submitted_periods" ADD CONSTRAINT "submitted_periods_committee_id_committees_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "submitted_periods_oldest" ON "submitted_periods" USING btree ("committee_id","since","period_id");--> statement-breakpoint
CREATE INDEX "imports_waiting" ON "imports" USING btree ("person_id","committee_id","created_at") WHERE "imports"."state" in ('mapping', 'ready', 'stale', 'failed', 'refused');--> statement-breakpoint
CREATE INDEX "reports_unfetched" ON "reports" USING btree ("person_id","committee_id","finished_at") WHERE "reports"."state" in ('ready', 'failed') and "reports"."fetched_at" is null;--> statement-breakpoint
CREATE INDEX "measurements_returned_entered" ON "measurements" USING btree ("entered_by","period_id") WHERE "measurements"."state" = 'returned';--> statement-breakpoint
CREATE INDEX "measurements_returned_submitted" ON "measurements" USING btree ("submitted_by","period_id") WHERE "measurements"."state" = 'returned';