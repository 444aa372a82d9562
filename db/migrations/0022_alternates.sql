ALTER TABLE "votes" ADD COLUMN "rank" integer;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "rank" integer;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_rank" CHECK ("memberships"."rank" is null or ("memberships"."rank" > 0 and "memberships"."standing" = 'alternate'));