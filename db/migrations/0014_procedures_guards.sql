-- What was said and what was announced stays: rows of these tables are never changed, removed or truncated.
create trigger interventions_append_only before update or delete on interventions for each row execute function refuse_change();
--> statement-breakpoint
create trigger interventions_no_truncate before truncate on interventions for each statement execute function refuse_change();
--> statement-breakpoint
create trigger announcements_append_only before update or delete on announcements for each row execute function refuse_change();
--> statement-breakpoint
create trigger announcements_no_truncate before truncate on announcements for each statement execute function refuse_change();
