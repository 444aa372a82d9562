-- Codes of indicators and delegations are listed as people count: OP2 before OP10.
ALTER TABLE "indicators" ALTER COLUMN "code" TYPE text COLLATE "reading";
--> statement-breakpoint
ALTER TABLE "delegations" ALTER COLUMN "code" TYPE text COLLATE "reading";
