CREATE TABLE "import_lines" (
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"line" integer NOT NULL,
	"identifier" text NOT NULL,
	"title" text NOT NULL,
	"verdict" text NOT NULL,
	"project_id" uuid,
	"project_version" integer,
	"changes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"findings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"facts" jsonb,
	CONSTRAINT "import_lines_import_id_position_pk" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"committee_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"format" text NOT NULL,
	"name" text NOT NULL,
	"size" bigint NOT NULL,
	"read" bigint DEFAULT 0 NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"columns" jsonb,
	"mapping" jsonb,
	"state" text DEFAULT 'queued' NOT NULL,
	"findings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"valid" boolean,
	"creates" integer DEFAULT 0 NOT NULL,
	"changes" integer DEFAULT 0 NOT NULL,
	"unchanged" integer DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL,
	"written" integer DEFAULT 0 NOT NULL,
	"lease_until" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "project_budgets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"kept" jsonb,
	"type" text,
	"status" text,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"amount" numeric NOT NULL,
	"currency" text,
	"value_date" date,
	CONSTRAINT "project_budgets_order" CHECK ("project_budgets"."from_day" <= "project_budgets"."until_day")
);
--> statement-breakpoint
CREATE TABLE "project_documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"kept" jsonb,
	"title" text DEFAULT '' NOT NULL,
	"url" text,
	"format" text,
	"category" text,
	"date" date,
	"name" text,
	"size" bigint,
	"sha256" text,
	"storage_key" text,
	"added_by" uuid,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "project_documents_somewhere" CHECK (("project_documents"."url" is null) <> ("project_documents"."storage_key" is null))
);
--> statement-breakpoint
CREATE TABLE "project_locations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"kept" jsonb,
	"name" text DEFAULT '' NOT NULL,
	"latitude" numeric,
	"longitude" numeric,
	CONSTRAINT "project_locations_point" CHECK (("project_locations"."latitude" is null) = ("project_locations"."longitude" is null)),
	CONSTRAINT "project_locations_degrees" CHECK ("project_locations"."latitude" between -90 and 90 and "project_locations"."longitude" between -180 and 180)
);
--> statement-breakpoint
CREATE TABLE "project_markers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"kept" jsonb,
	"vocabulary" text,
	"code" text NOT NULL,
	"significance" integer,
	"name" text DEFAULT '' NOT NULL,
	CONSTRAINT "project_markers_significance" CHECK ("project_markers"."significance" between 0 and 4)
);
--> statement-breakpoint
CREATE TABLE "project_partners" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"kept" jsonb,
	"role" text NOT NULL,
	"ref" text,
	"name" text DEFAULT '' NOT NULL,
	"type" text
);
--> statement-breakpoint
CREATE TABLE "project_places" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"kept" jsonb,
	"kind" text NOT NULL,
	"vocabulary" text,
	"code" text NOT NULL,
	"percentage" numeric,
	CONSTRAINT "project_places_share" CHECK ("project_places"."percentage" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "project_sectors" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"kept" jsonb,
	"vocabulary" text,
	"code" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"percentage" numeric,
	CONSTRAINT "project_sectors_share" CHECK ("project_sectors"."percentage" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "project_tags" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"kept" jsonb,
	"vocabulary" text NOT NULL,
	"code" text NOT NULL,
	"name" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project_transactions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"kept" jsonb,
	"type" text NOT NULL,
	"ref" text,
	"date" date NOT NULL,
	"amount" numeric NOT NULL,
	"currency" text,
	"value_date" date,
	"description" text DEFAULT '' NOT NULL,
	"provider" text DEFAULT '' NOT NULL,
	"receiver" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "project_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"project_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" uuid,
	"act" text NOT NULL,
	"version" integer NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project_risks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"framework" text NOT NULL,
	"code" text NOT NULL,
	"assessed_on" date NOT NULL,
	"reason" text NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "planned_start" date;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "planned_end" date;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "actual_start" date;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "actual_end" date;--> statement-breakpoint
-- What was known of a project until now is what was planned.
UPDATE "projects" SET "planned_start" = "starts_on", "planned_end" = "ends_on";--> statement-breakpoint
ALTER TABLE "projects" drop column "starts_on";--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "starts_on" date GENERATED ALWAYS AS (coalesce(actual_start, planned_start)) STORED;--> statement-breakpoint
ALTER TABLE "projects" drop column "ends_on";--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "ends_on" date GENERATED ALWAYS AS (coalesce(actual_end, planned_end)) STORED;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "identifier" text;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "language" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "titles" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "summaries" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "reporting_ref" text;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "reporting_type" text;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "reporting_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "currency" text;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "scope" text;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "risks" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "kept" jsonb;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "saved_by" uuid;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('simple', code || ' ' || coalesce(identifier, '')), 'A') || setweight(to_tsvector('english', translate(title, 'ʻʼ‘’´''', '')), 'A') || setweight(to_tsvector('russian', translate(title, 'ʻʼ‘’´''', '')), 'A') || setweight(to_tsvector('simple', translate(title, 'ʻʼ‘’´''', '')), 'A') || setweight(to_tsvector('english', translate(left(summary, 100000), 'ʻʼ‘’´''', '')), 'B') || setweight(to_tsvector('russian', translate(left(summary, 100000), 'ʻʼ‘’´''', '')), 'B') || setweight(to_tsvector('simple', translate(left(summary, 100000), 'ʻʼ‘’´''', '')), 'C')) STORED;--> statement-breakpoint
ALTER TABLE "import_lines" ADD CONSTRAINT "import_lines_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_lines" ADD CONSTRAINT "import_lines_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_committee_id_committees_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_budgets" ADD CONSTRAINT "project_budgets_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_documents" ADD CONSTRAINT "project_documents_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_documents" ADD CONSTRAINT "project_documents_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_locations" ADD CONSTRAINT "project_locations_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_markers" ADD CONSTRAINT "project_markers_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_partners" ADD CONSTRAINT "project_partners_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_places" ADD CONSTRAINT "project_places_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_sectors" ADD CONSTRAINT "project_sectors_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_tags" ADD CONSTRAINT "project_tags_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_transactions" ADD CONSTRAINT "project_transactions_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_events" ADD CONSTRAINT "project_events_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_events" ADD CONSTRAINT "project_events_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_risks" ADD CONSTRAINT "project_risks_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_risks" ADD CONSTRAINT "project_risks_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_lines_verdict" ON "import_lines" USING btree ("import_id","verdict","position");--> statement-breakpoint
CREATE INDEX "import_lines_identifier" ON "import_lines" USING btree ("import_id","identifier");--> statement-breakpoint
CREATE INDEX "imports_committee" ON "imports" USING btree ("committee_id","created_at");--> statement-breakpoint
CREATE INDEX "imports_state" ON "imports" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "project_budgets_project" ON "project_budgets" USING btree ("project_id","position");--> statement-breakpoint
CREATE INDEX "project_documents_project" ON "project_documents" USING btree ("project_id","position");--> statement-breakpoint
CREATE INDEX "project_documents_file" ON "project_documents" USING btree ("storage_key");--> statement-breakpoint
CREATE INDEX "project_locations_project" ON "project_locations" USING btree ("project_id","position");--> statement-breakpoint
CREATE INDEX "project_markers_project" ON "project_markers" USING btree ("project_id","position");--> statement-breakpoint
CREATE INDEX "project_partners_project" ON "project_partners" USING btree ("project_id","position");--> statement-breakpoint
CREATE INDEX "project_places_project" ON "project_places" USING btree ("project_id","position");--> statement-breakpoint
CREATE INDEX "project_sectors_project" ON "project_sectors" USING btree ("project_id","position");--> statement-breakpoint
CREATE INDEX "project_tags_project" ON "project_tags" USING btree ("project_id","position");--> statement-breakpoint
CREATE INDEX "project_tags_code" ON "project_tags" USING btree ("vocabulary","code");--> statement-breakpoint
CREATE INDEX "project_transactions_project" ON "project_transactions" USING btree ("project_id","position");--> statement-breakpoint
CREATE INDEX "project_events_project" ON "project_events" USING btree ("project_id","id");--> statement-breakpoint
CREATE INDEX "project_risks_project" ON "project_risks" USING btree ("project_id","framework","assessed_on","recorded_at");--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "projects_identifier" ON "projects" USING btree ("committee_id","identifier");--> statement-breakpoint
CREATE INDEX "projects_title" ON "projects" USING btree ("committee_id","title","id");--> statement-breakpoint
CREATE INDEX "projects_updated" ON "projects" USING btree ("committee_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "projects_ends" ON "projects" USING btree ("committee_id","ends_on","id");--> statement-breakpoint
CREATE INDEX "projects_countries" ON "projects" USING gin ("countries");--> statement-breakpoint
CREATE INDEX "projects_risks" ON "projects" USING gin ("risks");--> statement-breakpoint
CREATE INDEX "projects_search" ON "projects" USING gin ("search");--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_planned_order" CHECK ("projects"."planned_start" <= "projects"."planned_end");--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_actual_order" CHECK ("projects"."actual_start" <= "projects"."actual_end");