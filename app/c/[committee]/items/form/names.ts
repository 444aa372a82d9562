import type { SectionView } from "./view";

/** Field path → its name in a list of faults: a row's field says of which table and row it is. */
export function namesOf(
  paths: string[],
  sections: SectionView[],
  place: (label: string, row: number) => string,
): Record<string, string> {
  const fields = new Map(sections.flatMap((section) => section.fields).map((field) => [field.name, field]));
  const nameOf = (path: string) => {
    const [, name = "", ...rest] = path.split(".");
    const field = fields.get(name);
    const column = field?.columns?.find((one) => one.name === rest.at(-1));
    if (!field) return [];
    const where = field.as === "table" && rest[0] ? place(field.label, Number(rest[0]) + 1) : field.label;
    return [[path, column ? `${where} · ${column.label}` : where]];
  };
  return Object.fromEntries(paths.flatMap(nameOf));
}
