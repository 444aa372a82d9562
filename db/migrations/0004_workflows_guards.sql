-- A workflow that items were submitted under never changes, and versions follow each other without gaps.
create trigger workflows_append_only before update or delete on workflows for each row execute function refuse_change();
--> statement-breakpoint
create trigger workflows_no_truncate before truncate on workflows for each statement execute function refuse_change();
--> statement-breakpoint
create function refuse_gap() returns trigger language plpgsql as $$
begin
  if new.version <> 1 + coalesce((select max(version) from workflows where committee_id = new.committee_id and kind = new.kind), 0) then
    raise exception 'version % does not follow the latest', new.version using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger workflows_no_gaps before insert on workflows for each row execute function refuse_gap();
--> statement-breakpoint
-- An item follows a version that is there. Version 0 is its kind's own, and has no row.
create function refuse_unknown_workflow() returns trigger language plpgsql as $$
begin
  if not exists (select from workflows where committee_id = new.committee_id and kind = new.kind and version = new.workflow_version) then
    raise exception 'there is no version %', new.workflow_version using errcode = 'foreign_key_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger items_workflow_known before insert or update of workflow_version on items
  for each row when (new.workflow_version <> 0) execute function refuse_unknown_workflow();
