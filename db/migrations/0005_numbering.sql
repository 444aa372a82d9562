ALTER TABLE "committees" ADD COLUMN "numbering" text DEFAULT 'year' NOT NULL;--> statement-breakpoint
ALTER TABLE "committees" ADD COLUMN "meeting" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "committees" ADD COLUMN "sitting" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "committees" ADD COLUMN "published_positions" text DEFAULT 'counts' NOT NULL;