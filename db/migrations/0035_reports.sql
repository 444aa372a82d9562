CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"committee_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"steps" integer DEFAULT 1 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"item_ids" uuid[] DEFAULT '{}' NOT NULL,
	"pdf_key" text,
	"pdf_size" integer,
	"docx_key" text,
	"docx_size" integer,
	"lease_until" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"expires_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_committee_id_committees_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reports_person" ON "reports" USING btree ("person_id","committee_id","created_at");--> statement-breakpoint
CREATE INDEX "reports_waiting" ON "reports" USING btree ("created_at") WHERE "reports"."state" = 'queued';--> statement-breakpoint
CREATE INDEX "reports_expiry" ON "reports" USING btree ("expires_at") WHERE "reports"."state" = 'ready';--> statement-breakpoint
CREATE INDEX "reports_pdf" ON "reports" USING btree ("pdf_key");--> statement-breakpoint
CREATE INDEX "reports_docx" ON "reports" USING btree ("docx_key");