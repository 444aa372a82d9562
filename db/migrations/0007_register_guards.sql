-- What was made public, and what was added to an adopted text, is never changed, removed or truncated.
create trigger publications_append_only before update or delete on publications for each row execute function refuse_change();
--> statement-breakpoint
create trigger publications_no_truncate before truncate on publications for each statement execute function refuse_change();
--> statement-breakpoint
create trigger addenda_append_only before update or delete on addenda for each row execute function refuse_change();
--> statement-breakpoint
create trigger addenda_no_truncate before truncate on addenda for each statement execute function refuse_change();
--> statement-breakpoint
-- A version that shows something shows it with its hash; one that shows nothing is a withdrawal.
alter table publications add constraint publications_hashed check (
  (document is null) = (hash is null) and (hash is null or hash = encode(sha256(convert_to(document, 'UTF8')), 'hex'))
);
--> statement-breakpoint
-- Of what was withdrawn with a notice, the public register keeps no word of the text.
alter table register_entries add constraint register_entries_withdrawn check (
  (withdrawn_at is null) = (hash is not null)
  and (withdrawn_at is null) = (withdrawn_because is null)
  and (withdrawn_at is null or (title = '' and body = '' and area is null and delegation is null))
);
