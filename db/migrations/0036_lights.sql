ALTER TABLE "indicators" ADD COLUMN "light" text;--> statement-breakpoint
ALTER TABLE "indicators" ADD COLUMN "lit_on" date;--> statement-breakpoint
CREATE INDEX "indicators_light" ON "indicators" USING btree ("light","id");--> statement-breakpoint
CREATE INDEX "indicators_lit" ON "indicators" USING btree ("lit_on" NULLS FIRST,"project_id");