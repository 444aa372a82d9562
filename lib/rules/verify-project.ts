import { type Entry, isOpen } from "./chain";
import { type Finding, finding } from "./finding";
import { type Change, isOfList } from "./project-changes";
import type { ProjectRecord } from "./record-bundle";

/** Short enough to be told whole by the entry that changed them. */
const TOLD = ["code", "status"] as const;

/** Whether the project stands where its entries lead: at that version, under the code and in the status told last. */
export function projectFindings({ project, entries }: ProjectRecord): Finding[] {
  const open = entries.filter(isOpen);
  const told = new Map(
    open.flatMap(changesIn).flatMap((change) => (isOfList(change) ? [] : [[change.field, change.after] as const])),
  );
  const stands =
    (open.at(-1)?.revision ?? project.version) === project.version &&
    TOLD.every((field) => (told.get(field) ?? project[field]) === project[field]);
  return stands ? [] : finding("content", "project", "edited");
}

const changesIn = ({ data }: Entry): Change[] => (Array.isArray(data?.changes) ? (data.changes as Change[]) : []);
