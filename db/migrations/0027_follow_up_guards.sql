create trigger follow_ups_append_only before update or delete on follow_ups for each row execute function refuse_change();
--> statement-breakpoint
create trigger follow_ups_no_truncate before truncate on follow_ups for each statement execute function refuse_change();
--> statement-breakpoint
-- What was adopted before there was follow-up is followed up from now on.
insert into recommendations (item_id, committee_id, number, text, addressee, due_on)
select id, committee_id, place, row ->> what, row ->> who, (row ->> due)::date
from items
join (values ('oversightReview', 'text', 'addressee', 'due'), ('policyNote', 'what', 'who', 'when')) as fields (of_kind, what, who, due) on of_kind = items.kind,
  jsonb_array_elements(case when jsonb_typeof(data -> 'recommendations') = 'array' then data -> 'recommendations' else '[]' end)
    with ordinality as listed (row, place)
where items.status = 'adopted' and row ->> what is not null and row ->> who is not null and row ->> due ~ '^\d{4}-\d\d-\d\d$';
