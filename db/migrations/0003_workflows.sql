CREATE TABLE "workflows" (
	"committee_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"route" jsonb NOT NULL,
	"rule" json NOT NULL,
	"reason" text NOT NULL,
	"based_on" integer NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "workflows_committee_id_kind_version_pk" PRIMARY KEY("committee_id","kind","version"),
	CONSTRAINT "workflows_version" CHECK ("workflows"."version" > 0 and "workflows"."based_on" >= 0 and "workflows"."based_on" < "workflows"."version")
);
--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "workflow_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "workflows" ADD CONSTRAINT "workflows_committee_id_committees_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workflows" ADD CONSTRAINT "workflows_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;