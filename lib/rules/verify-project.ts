import { type Entry, isOpen, type Sha256 } from "./chain";
import { isObject } from "./fault";
import { type Finding, finding } from "./finding";
import { FOLLOWING, type SetFacts, stands, TOLD_FIELDS } from "./project-account";
import type { ProjectRecord } from "./record-bundle";

/** Always told whole by entries that say what they changed and not yet what they set. */
const CHANGED = ["code", "identifier", "title", "language", "area", "status"] as const;
/** What the file says at its head, too. */
const HEAD = ["code", "identifier", "title", "language", "status"] as const;

/** Whether the project stands where its entries lead: at that version, and with every fact as it was told last. */
export function projectFindings({ project, entries }: ProjectRecord, sha256: Sha256): Finding[] {
  const last = entries.filter(isOpen).at(-1)?.revision ?? project.version;
  const told = factsTold({ entries });
  const head = Object.fromEntries(HEAD.map((field) => [field, project[field] ?? ""]));
  const unlike = Object.keys(told).filter((field) =>
    [head, project.facts ?? {}].some(
      (side) => side[field] !== undefined && !stands(sha256, told[field] ?? "", side[field]),
    ),
  );
  const facts = project.facts ?? {};
  const apart = Object.entries(FOLLOWING).filter(
    ([field, of]) => facts[field] !== undefined && facts[field] !== of(facts),
  );
  return [
    ...(last === project.version ? [] : finding("content", "project", "edited")),
    ...[...TOLD_FIELDS.filter((field) => unlike.includes(field)), ...apart.map(([field]) => field)].flatMap((field) =>
      finding("content", `project.${field}`, "edited"),
    ),
  ];
}

/** How many facts of a project no entry tells: those of its beginning, where that was not recorded, and no change since. */
export const untold = (record: Pick<ProjectRecord, "entries">): number => {
  const told = factsTold(record);
  return TOLD_FIELDS.filter((field) => !(field in told)).length;
};

/** Every fact that entries tell, as the last of them that does. */
const factsTold = ({ entries }: Pick<ProjectRecord, "entries">): SetFacts =>
  Object.assign({}, ...entries.filter(isOpen).flatMap(({ data }) => [changedBy(data), data?.set ?? {}])) as SetFacts;

function changedBy(data: Entry["data"]): SetFacts {
  const changes = Array.isArray(data?.changes) ? (data.changes as unknown[]).filter(isObject) : [];
  return Object.fromEntries(
    changes.flatMap(({ field, after }) =>
      CHANGED.some((one) => one === field) && typeof after === "string" ? [[field as string, after]] : [],
    ),
  );
}
