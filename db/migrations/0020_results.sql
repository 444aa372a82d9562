CREATE TABLE "indicators" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"result_id" uuid NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"definition" text DEFAULT '' NOT NULL,
	"measure" text NOT NULL,
	"unit" text DEFAULT '' NOT NULL,
	"ascending" boolean DEFAULT true NOT NULL,
	"period_sum" text DEFAULT 'latest' NOT NULL,
	"baseline" numeric,
	"baseline_year" integer,
	"baseline_source" text DEFAULT '' NOT NULL,
	"verification" text DEFAULT '' NOT NULL,
	"responsible" text DEFAULT '' NOT NULL,
	"disaggregations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "indicators_described" CHECK ("indicators"."measure" <> 'qualitative' or "indicators"."baseline" is null),
	CONSTRAINT "indicators_sum" CHECK ("indicators"."period_sum" = 'latest' or "indicators"."measure" = 'unit')
);
--> statement-breakpoint
CREATE TABLE "light_overrides" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"indicator_id" uuid NOT NULL,
	"period_id" uuid NOT NULL,
	"light" text NOT NULL,
	"reason" text NOT NULL,
	"by_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" uuid
);
--> statement-breakpoint
CREATE TABLE "measurements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"indicator_id" uuid NOT NULL,
	"period_id" uuid NOT NULL,
	"dimension" text DEFAULT '' NOT NULL,
	"part" text DEFAULT '' NOT NULL,
	"value" numeric,
	"comment" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"entered_by" uuid,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"submitted_by" uuid,
	"submitted_at" timestamp with time zone,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "measurements_said" CHECK ("measurements"."value" is not null or "measurements"."comment" <> '')
);
--> statement-breakpoint
CREATE TABLE "milestones" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"planned_on" date NOT NULL,
	"expected_on" date,
	"achieved_on" date,
	"dropped" boolean DEFAULT false NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "milestones_one_end" CHECK (not ("milestones"."dropped" and "milestones"."achieved_on" is not null))
);
--> statement-breakpoint
CREATE TABLE "period_targets" (
	"indicator_id" uuid NOT NULL,
	"period_id" uuid NOT NULL,
	"value" numeric NOT NULL,
	CONSTRAINT "period_targets_indicator_id_period_id_pk" PRIMARY KEY("indicator_id","period_id")
);
--> statement-breakpoint
CREATE TABLE "reporting_periods" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	CONSTRAINT "reporting_periods_order" CHECK ("reporting_periods"."starts_on" <= "reporting_periods"."ends_on")
);
--> statement-breakpoint
CREATE TABLE "results" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"level" text NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_result_id_results_id_fk" FOREIGN KEY ("result_id") REFERENCES "public"."results"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "light_overrides" ADD CONSTRAINT "light_overrides_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "light_overrides" ADD CONSTRAINT "light_overrides_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "light_overrides" ADD CONSTRAINT "light_overrides_indicator" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "light_overrides" ADD CONSTRAINT "light_overrides_period" FOREIGN KEY ("period_id") REFERENCES "public"."reporting_periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_period_id_reporting_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."reporting_periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_entered_by_people_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_submitted_by_people_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_targets" ADD CONSTRAINT "period_targets_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_targets" ADD CONSTRAINT "period_targets_period_id_reporting_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."reporting_periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_periods" ADD CONSTRAINT "reporting_periods_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_periods" ADD CONSTRAINT "reporting_periods_closed_by_people_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "results" ADD CONSTRAINT "results_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "indicators_code" ON "indicators" USING btree ("project_id","code");--> statement-breakpoint
CREATE INDEX "indicators_result" ON "indicators" USING btree ("result_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "light_overrides_live" ON "light_overrides" USING btree ("indicator_id","period_id") WHERE "light_overrides"."withdrawn_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "measurements_under_way" ON "measurements" USING btree ("period_id","indicator_id","dimension","part") WHERE "measurements"."state" in ('draft', 'submitted', 'returned');--> statement-breakpoint
CREATE UNIQUE INDEX "measurements_accepted" ON "measurements" USING btree ("indicator_id","period_id","dimension","part") WHERE "measurements"."state" = 'accepted';--> statement-breakpoint
CREATE INDEX "measurements_indicator" ON "measurements" USING btree ("indicator_id","period_id","entered_at");--> statement-breakpoint
CREATE INDEX "milestones_project" ON "milestones" USING btree ("project_id","planned_on");--> statement-breakpoint
CREATE INDEX "period_targets_period" ON "period_targets" USING btree ("period_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reporting_periods_span" ON "reporting_periods" USING btree ("project_id","starts_on","ends_on");--> statement-breakpoint
CREATE INDEX "results_project" ON "results" USING btree ("project_id","level","created_at");