import type { Sector } from "../rules/project-facts";
import type { Area } from "../rules/words";

/** The initiative area that a purpose code of OECD DAC speaks of, by how it begins; the longest that fits counts. */
const BY_SECTOR: readonly [start: string, area: Area][] = [
  ["11", "education"],
  ["12", "education"],
  ["13", "education"],
  ["14", "environment"],
  ["152", "security"],
  ["15", "partnership"],
  ["16061", "culture"],
  ["16", "education"],
  ["21", "infrastructure"],
  ["22", "infrastructure"],
  ["23", "energy"],
  ["24", "trade"],
  ["25", "trade"],
  ["311", "environment"],
  ["312", "environment"],
  ["313", "environment"],
  ["32", "trade"],
  ["331", "trade"],
  ["332", "culture"],
  ["41", "environment"],
  ["43", "partnership"],
  ["72", "security"],
  ["73", "infrastructure"],
  ["74", "security"],
];

/** The area of a new project by its largest DAC sector; a partnership where none is known. A secretary may change it. */
export function areaOf(sectors: readonly Sector[]): Area {
  const dac = sectors.filter(({ vocabulary }) => !vocabulary || vocabulary === "1" || vocabulary === "2");
  const [largest] = dac.toSorted((one, other) => Number(other.percentage ?? 100) - Number(one.percentage ?? 100));
  const fitting = BY_SECTOR.filter(([start]) => largest?.code.startsWith(start));
  return fitting.toSorted(([one], [other]) => other.length - one.length)[0]?.[1] ?? "partnership";
}
