CREATE TABLE "addenda" (
	"item_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"issued_by" uuid NOT NULL,
	"issued_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "addenda_item_id_number_pk" PRIMARY KEY("item_id","number")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"item_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"document" text,
	"hash" text,
	"reason" text DEFAULT '' NOT NULL,
	"published_by" uuid NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "publications_item_id_version_pk" PRIMARY KEY("item_id","version")
);
--> statement-breakpoint
CREATE TABLE "register_changes" (
	"committee_id" uuid PRIMARY KEY NOT NULL,
	"count" bigint NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register_entries" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"committee_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"symbol" text NOT NULL,
	"document" text NOT NULL,
	"kind" text NOT NULL,
	"outcome" text NOT NULL,
	"area" text,
	"delegation" jsonb,
	"title" text NOT NULL,
	"language" text NOT NULL,
	"body" text NOT NULL,
	"year" integer NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"hash" text,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_because" text,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english', symbol || ' ' || document || ' ' || translate(title, 'ʻʼ‘’´''', '')), 'A') || setweight(to_tsvector('russian', translate(title, 'ʻʼ‘’´''', '')), 'A') || setweight(to_tsvector('simple', translate(title, 'ʻʼ‘’´''', '')), 'A') || setweight(to_tsvector('english', translate(left(body, 100000), 'ʻʼ‘’´''', '')), 'B') || setweight(to_tsvector('russian', translate(left(body, 100000), 'ʻʼ‘’´''', '')), 'B') || setweight(to_tsvector('simple', translate(left(body, 100000), 'ʻʼ‘’´''', '')), 'C')) STORED
);
--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "corrigendum" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "corrigendum" integer;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "corrections" jsonb;--> statement-breakpoint
ALTER TABLE "addenda" ADD CONSTRAINT "addenda_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "addenda" ADD CONSTRAINT "addenda_issued_by_people_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_changes" ADD CONSTRAINT "register_changes_committee_id_committees_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_entries" ADD CONSTRAINT "register_entries_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_entries" ADD CONSTRAINT "register_entries_committee_id_committees_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "publications_hash" ON "publications" USING btree ("hash");--> statement-breakpoint
CREATE UNIQUE INDEX "register_entries_symbol" ON "register_entries" USING btree ("committee_id","symbol");--> statement-breakpoint
CREATE INDEX "register_entries_here" ON "register_entries" USING btree ("committee_id","decided_at","item_id") WHERE "register_entries"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "register_entries_everywhere" ON "register_entries" USING btree ("decided_at","item_id") WHERE "register_entries"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "register_entries_changed_here" ON "register_entries" USING btree ("committee_id","updated_at","item_id");--> statement-breakpoint
CREATE INDEX "register_entries_changed" ON "register_entries" USING btree ("updated_at","item_id");--> statement-breakpoint
CREATE INDEX "register_entries_search" ON "register_entries" USING gin ("search");