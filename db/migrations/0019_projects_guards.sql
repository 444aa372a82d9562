-- What a project was and how its risk was judged is never written anew.
create trigger project_risks_append_only before update or delete on project_risks for each row execute function refuse_change();
--> statement-breakpoint
create trigger project_risks_no_truncate before truncate on project_risks for each statement execute function refuse_change();
--> statement-breakpoint
create trigger project_events_append_only before update or delete on project_events for each row execute function refuse_change();
--> statement-breakpoint
create trigger project_events_no_truncate before truncate on project_events for each statement execute function refuse_change();
