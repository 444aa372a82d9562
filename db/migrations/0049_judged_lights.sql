ALTER TABLE "indicators" ADD COLUMN "judgement_id" uuid;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_judgement_id_light_overrides_id_fk" FOREIGN KEY ("judgement_id") REFERENCES "public"."light_overrides"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "indicators_judged" ON "indicators" USING btree ("judgement_id") WHERE "indicators"."judgement_id" is not null;--> statement-breakpoint
-- What is judged, and what others roll up into, is looked at anew with the next glance.
UPDATE "indicators" SET "lit_on" = NULL WHERE "project_id" IN (
  SELECT "project_id" FROM "indicators" WHERE "parent_id" IS NOT NULL
  UNION SELECT "project_id" FROM "indicators" JOIN "light_overrides" ON "indicator_id" = "indicators"."id" AND "withdrawn_at" IS NULL);
