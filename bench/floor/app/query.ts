import { cookies } from "next/headers";
import postgres from "postgres";

const sql = postgres(process.env.DATABASE_URL ?? "", { max: 10 });

/** The cookie is read, as any signed-in page does; nothing is asked of it. */
export async function rows(limit: number): Promise<Row[]> {
  await cookies();
  const committee = process.env.BENCH_COMMITTEE ?? "";
  return sql<
    Row[]
  >`select id, symbol, title, status, kind, updated_at::text as at from items where committee_id = ${committee} order by updated_at desc limit ${limit}`;
}

export async function found(words: string): Promise<Row[]> {
  await cookies();
  return sql<
    Row[]
  >`select id, symbol, title, status, kind, updated_at::text as at from items where search @@ websearch_to_tsquery('english', ${words}) limit 20`;
}

export const touch = (id: string) => sql`update items set updated_at = now() where id = ${id}`;

export type Row = { id: string; symbol: string; title: string; status: string; kind: string; at: string };
