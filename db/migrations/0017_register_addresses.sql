DROP INDEX "register_entries_symbol";--> statement-breakpoint
ALTER TABLE "register_entries" ADD COLUMN "address" text NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "register_entries_address" ON "register_entries" USING btree ("committee_id","address");