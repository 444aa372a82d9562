import "server-only";
import type { Dossier } from "@/lib/dossier/loaders";
import { type Capacity, type Owed, owedBy } from "@/lib/rules/capacity";
import { loadedRequest } from "./store";

export type CapacityLife = { capacity: Capacity; owed: Owed | null; today: string };

/** How far an adopted capacity request has come, and what it waits for; nothing for any other item. */
export async function loadCapacity({ row: { item } }: Dossier): Promise<CapacityLife | undefined> {
  if (item.kind !== "capacityRequest" || item.status !== "adopted") return undefined;
  const found = await loadedRequest(item.id);
  if (!found) return undefined;
  const { today, ...capacity } = found;
  return { capacity, owed: owedBy(capacity), today };
}
