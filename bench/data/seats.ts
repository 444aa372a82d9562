/** Who sits in the measured committee. The same people at every run. */
import type { Sql } from "postgres";
import { hashOf } from "@/lib/session/hash";

export const COMMITTEE = "00000000-0000-4000-8000-00000000c000";
export const SLUG = "bench";

/** The reader of every page: head of the first delegation, who also reviews. Not the secretary, who may read all there is. */
export const READER = "00000000-0000-4000-8000-000000000001";
export const READER_TOKEN = "the reader of the measurements";
/** The first delegation, whose head is the reader; the last one never speaks, so that no ballot ends. */
export const DELEGATIONS = 12;
export const MEMBERS = 48;
export const REVIEWERS = 8;
export const PROJECTS = 30;

/** Members are numbered from 1, four to a delegation, heads first; then the reviewers, secretary, chair and observer. */
export async function seat(sql: Sql) {
  await sql`insert into committees (id, slug, symbol, name) values (${COMMITTEE}, ${SLUG}, 'BEN', '{"en": "The measured committee"}')`;
  await sql`insert into people (id, email, name)
    select person(n), 'person-' || n || '@majlis.example', 'Person ' || n from generate_series(1, ${MEMBERS + REVIEWERS + 3}::int) n`;
  await sql`insert into delegations (id, committee_id, code, name)
    select delegation(n), ${COMMITTEE}, 'D' || n, jsonb_build_object('en', 'Delegation ' || n) from generate_series(1, ${DELEGATIONS}::int) n`;
  await sql`insert into memberships (committee_id, person_id, role, delegation_id, standing, mandate_from)
    select ${COMMITTEE}, person(n), 'member', delegation(1 + (n - 1) / 4), (array['head', 'alternate', 'adviser', 'adviser'])[1 + (n - 1) % 4], '2020-01-01'
    from generate_series(1, ${MEMBERS}::int) n`;
  await sql`insert into memberships (committee_id, person_id, role, mandate_from)
    select ${COMMITTEE}, person(n), case when n <= ${MEMBERS + REVIEWERS} then 'reviewer' else (array['secretary', 'chair', 'observer'])[n - ${MEMBERS + REVIEWERS}::int] end, '2020-01-01'
    from generate_series(${MEMBERS + 2}::int, ${MEMBERS + REVIEWERS + 3}::int) n`;
  await sql`insert into memberships (committee_id, person_id, role, mandate_from) values (${COMMITTEE}, ${READER}, 'reviewer', '2020-01-01')`;
  await sql`insert into projects (id, committee_id, code, title, area, countries, status)
    select project(n), ${COMMITTEE}, 'P-' || n, 'Project ' || n, 'energy', array['TJ', 'UZ'], 'active' from generate_series(1, ${PROJECTS}::int) n`;
  await sql`insert into sessions (hash, person_id, second_factor_at, expires_at) values (${hashOf(READER_TOKEN)}, ${READER}, now(), now() + interval '10 years')`;
}

/** The ids of things by their numbers, and chance that is the same each time. */
export const NAMES = `
create function named(thing text) returns uuid immutable return overlay(overlay(md5(thing) placing '4' from 13) placing '8' from 17)::uuid;
create function person(n int) returns uuid immutable return ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid;
create function delegation(n int) returns uuid immutable return named('delegation ' || n);
create function project(n int) returns uuid immutable return named('project ' || n);
create function item(n int) returns uuid immutable return named('item ' || n);
create function ballot(n int) returns uuid immutable return named('ballot ' || n);
create function review(n int, k int) returns uuid immutable return named('review ' || n || ' ' || k);
create function pick(n bigint, salt int, among int) returns int immutable return abs(hashint8extended(n, salt) % among)::int;
`;
