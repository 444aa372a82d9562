/**
 * The running app takes on a role that can neither alter tables nor rewrite the record, so that no
 * fault in the app can. Rights are given anew after every migration, for tables come and go.
 */
import type { Sql } from "postgres";

export const APP_ROLE = "majlis_app";

/** The role, or nothing when the owner of this database may not make roles: then the app works as the owner. */
export async function grantToApp(sql: Sql): Promise<string | undefined> {
  try {
    await sql.begin((tx) => tx.unsafe(GRANTS));
    return APP_ROLE;
  } catch (error) {
    if ((error as { code?: string }).code === "42501") return undefined;
    throw error;
  }
}

const GRANTS = `
do $$
declare closed record;
begin
  if not exists (select from pg_roles where rolname = '${APP_ROLE}') then
    begin
      create role ${APP_ROLE} nologin;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  -- A superuser takes on any role as it is.
  if not (select rolsuper from pg_roles where rolname = current_user) then grant ${APP_ROLE} to current_user; end if;
  -- Append-only tables are those that say so themselves, by their trigger.
  revoke all on all tables in schema public from ${APP_ROLE};
  grant select, insert, update, delete on all tables in schema public to ${APP_ROLE};
  for closed in select tgrelid::regclass as name from pg_trigger where tgname like '%\\_append\\_only' loop
    execute format('revoke update, delete on %s from ${APP_ROLE}', closed.name);
  end loop;
end $$;
grant usage on schema public to ${APP_ROLE};
grant usage on all sequences in schema public to ${APP_ROLE};
-- The job queue makes its tables itself, as the owner, after the migrations.
create schema if not exists pgboss;
grant usage on schema pgboss to ${APP_ROLE};
grant select, insert, update, delete on all tables in schema pgboss to ${APP_ROLE};
alter default privileges in schema pgboss grant select, insert, update, delete on tables to ${APP_ROLE};
`;
