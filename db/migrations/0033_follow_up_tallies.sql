CREATE TABLE "follow_up_tallies" (
	"committee_id" uuid NOT NULL,
	"restricted" boolean NOT NULL,
	"dimension" text NOT NULL,
	"value" text NOT NULL,
	"count" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "recommendations" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (to_tsvector('english', translate(addressee || ' ' || text, 'ʻʼ‘’´''', '')) || to_tsvector('russian', translate(addressee || ' ' || text, 'ʻʼ‘’´''', '')) || to_tsvector('simple', translate(addressee || ' ' || text, 'ʻʼ‘’´''', ''))) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "follow_up_tallies_cell" ON "follow_up_tallies" USING btree ("committee_id","dimension","value");--> statement-breakpoint
CREATE INDEX "recommendations_search" ON "recommendations" USING gin ("search");