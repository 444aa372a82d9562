DROP INDEX "saved_views_name";--> statement-breakpoint
DROP INDEX "projects_ends";--> statement-breakpoint
ALTER TABLE "saved_views" ADD COLUMN "list" text DEFAULT 'items' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_name" ON "saved_views" USING btree ("committee_id","person_id","list","name");--> statement-breakpoint
CREATE INDEX "projects_ends" ON "projects" USING btree ("committee_id",coalesce(ends_on, 'infinity'::date),"id");