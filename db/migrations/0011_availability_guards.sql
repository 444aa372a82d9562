-- Nobody is out of office twice on one day, whatever the app believes.
alter table absences add constraint absences_once exclude using gist (
  person_id with =, daterange(from_day, until_day, '[]') with &&
) where (withdrawn_at is null);
