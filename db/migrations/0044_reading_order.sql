-- The order in which people look for names and titles. A server built without the library of languages keeps its own.
do $$ begin
  if exists (select from pg_collation where collname = 'und-x-icu') then
    create collation reading (provider = icu, locale = 'und-u-kn-true');
  else
    create collation reading from "C";
  end if;
end $$;
--> statement-breakpoint
ALTER TABLE "people" ALTER COLUMN "name" TYPE text COLLATE "reading";
--> statement-breakpoint
DROP INDEX "items_title";
--> statement-breakpoint
DROP INDEX "projects_title";
--> statement-breakpoint
CREATE INDEX "projects_order" ON "projects" USING btree ("committee_id","code" collate "reading","id");
--> statement-breakpoint
CREATE INDEX "items_title" ON "items" USING btree ("committee_id","title" collate "reading","id");
--> statement-breakpoint
CREATE INDEX "projects_title" ON "projects" USING btree ("committee_id","title" collate "reading","id");
