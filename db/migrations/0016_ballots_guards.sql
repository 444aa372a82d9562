-- Secrecy and terms are frozen with the rest.
create or replace function refuse_thawing() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.item_id, new.revision, new.rule, new.secrecy, new.terms, new.opened_by, new.opened_at)
    is not distinct from (old.item_id, old.revision, old.rule, old.secrecy, old.terms, old.opened_by, old.opened_at)
  then return new; end if;
  raise exception 'what a ballot opened with is append-only' using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger ballot_voters_append_only before update or delete on ballot_voters for each row execute function refuse_change();
--> statement-breakpoint
create trigger ballot_voters_no_truncate before truncate on ballot_voters for each statement execute function refuse_change();
--> statement-breakpoint
create trigger statements_append_only before update or delete on statements for each row execute function refuse_change();
--> statement-breakpoint
create trigger statements_no_truncate before truncate on statements for each statement execute function refuse_change();
--> statement-breakpoint
-- A secret ballot has no votes, only voters and an urn.
create function refuse_named_vote() returns trigger language plpgsql as $$
begin
  if (select secrecy from ballots where id = new.ballot_id) = 'secret' then
    raise exception 'ballot % is secret', new.ballot_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger votes_not_secret before insert on votes for each row execute function refuse_named_vote();
--> statement-breakpoint
-- Delegations in which only observers ever sat have no vote.
update delegations set votes = false where exists (select from memberships where delegation_id = delegations.id)
  and not exists (select from memberships where delegation_id = delegations.id and role = 'member');
