import { expect } from "@playwright/test";
import { committeesFor } from "@/lib/frame/store";
import { waitingFor } from "@/lib/inbox/store";
import type { Actor } from "@/lib/rules/hats";
import type { Body } from "./committee";

/** What waits for somebody by one task; and the navigation says as much as the inbox. */
export async function waits({ committeeId }: Body, who: Actor, task: string) {
  const rows = await waitingFor(who, committeeId);
  const frame = (await committeesFor(who)).find(({ id }) => id === committeeId);
  expect(frame?.waiting ?? 0).toBe(rows.length);
  return rows.filter((row) => row.task === task);
}
