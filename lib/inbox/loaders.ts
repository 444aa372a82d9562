import "server-only";
import { whileUnchanged } from "@/db/unchanged";
import { type Frame, loadSeatedFrame } from "@/lib/frame/loaders";
import { TASKS, type Task } from "@/lib/rules/tasks";
import { type WaitingRow, waitingFor } from "./store";

type Inbox = { frame: Frame; tasks: { task: Task; rows: WaitingRow[] }[] };

/** What waits for the signed-in person in a committee, task by task. */
export async function loadInbox(slug: string): Promise<Inbox> {
  const frame = await loadSeatedFrame(slug);
  const { actor, committee, seen } = frame;
  const rows = await whileUnchanged(seen, ["inbox", committee.id, actor], () => waitingFor(actor, committee.id));
  const tasks = TASKS.map((task) => ({ task, rows: rows.filter((row) => row.task === task) }));
  return { frame, tasks: tasks.filter(({ rows }) => rows.length > 0) };
}
