ALTER TABLE "indicators" ADD COLUMN "parent_id" uuid;--> statement-breakpoint
ALTER TABLE "indicators" ADD COLUMN "weight" numeric;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_parent_id_indicators_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."indicators"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "indicators_parent" ON "indicators" USING btree ("parent_id") WHERE "indicators"."parent_id" is not null;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_parent_other" CHECK ("indicators"."parent_id" <> "indicators"."id");--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_weight" CHECK ("indicators"."weight" > 0);