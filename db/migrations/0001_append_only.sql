-- The record only grows: rows of these tables are never changed, removed or truncated.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger events_append_only before update or delete on events for each row execute function refuse_change();
--> statement-breakpoint
create trigger events_no_truncate before truncate on events for each statement execute function refuse_change();
--> statement-breakpoint
create trigger revisions_append_only before update or delete on revisions for each row execute function refuse_change();
--> statement-breakpoint
create trigger revisions_no_truncate before truncate on revisions for each statement execute function refuse_change();
--> statement-breakpoint
create trigger advice_append_only before update or delete on advice for each row execute function refuse_change();
--> statement-breakpoint
create trigger advice_no_truncate before truncate on advice for each statement execute function refuse_change();
--> statement-breakpoint
create trigger decisions_append_only before update or delete on decisions for each row execute function refuse_change();
--> statement-breakpoint
create trigger decisions_no_truncate before truncate on decisions for each statement execute function refuse_change();
--> statement-breakpoint
create trigger admin_events_append_only before update or delete on admin_events for each row execute function refuse_change();
--> statement-breakpoint
create trigger admin_events_no_truncate before truncate on admin_events for each statement execute function refuse_change();
