CREATE TABLE "tallies" (
	"committee_id" uuid NOT NULL,
	"dimension" text NOT NULL,
	"value" text NOT NULL,
	"status" text NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "tallies_cell" ON "tallies" USING btree ("committee_id","dimension","value");