ALTER TABLE "imports" ADD COLUMN "head_row" integer;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "reading" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "samples" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "swept_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "period_targets" ADD COLUMN "dimension" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "period_targets" ADD COLUMN "part" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "period_targets" DROP CONSTRAINT "period_targets_indicator_id_period_id_pk";--> statement-breakpoint
ALTER TABLE "period_targets" ADD CONSTRAINT "period_targets_indicator_id_period_id_dimension_part_pk" PRIMARY KEY("indicator_id","period_id","dimension","part");
