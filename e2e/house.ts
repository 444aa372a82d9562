import { randomUUID } from "node:crypto";
import { db } from "@/db/client";
import { committees, delegations } from "@/db/schema/committees";
import { people } from "@/db/schema/people";
import { act } from "./committee";

/** A committee with one empty delegation, and an administrator who acts on it. */
export async function house() {
  const [committeeId, tj, adminId] = [randomUUID(), randomUUID(), await person("Admin", true)];
  await db()
    .insert(committees)
    .values({ id: committeeId, slug: "rac", symbol: "RAC", name: { en: "Regional Advisory Committee" } });
  await db()
    .insert(delegations)
    .values({ id: tj, committeeId, code: "TJ", name: { en: "Tajikistan" } });
  const admin = <T>(run: Parameters<typeof act<T>>[1]) =>
    act({ id: adminId, isAdmin: true, seats: [], conflicts: [] }, run);
  return { committeeId, tj, admin };
}

/** An account that holds no role yet. */
export async function person(name = "Somebody", isAdmin = false): Promise<string> {
  const id = randomUUID();
  await db()
    .insert(people)
    .values({ id, name, email: `${id}@majlis.example`, isAdmin });
  return id;
}
