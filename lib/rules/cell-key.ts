/** One cell of a reporting sheet: an indicator's total, or one part of a disaggregation of it. */
export type Cell = { indicatorId: string; dimension: string; part: string };

/** A cell as the name of a field: no point in it, which would begin a field within the field. */
export const cellKey = ({ indicatorId, dimension, part }: Cell): string =>
  dimension === "" ? indicatorId : [indicatorId, coded(dimension), coded(part)].join("~");

export function readCellKey(key: string): Cell | undefined {
  const [indicatorId = "", dimension = "", part = "", ...rest] = key.split("~");
  if (rest.length > 0 || (dimension === "") !== (part === "")) return undefined;
  try {
    return { indicatorId, dimension: decodeURIComponent(dimension), part: decodeURIComponent(part) };
  } catch {
    return undefined;
  }
}

const coded = (text: string) => encodeURIComponent(text).replaceAll(".", "%2E").replaceAll("~", "%7E");

/** A target's place: a period, and the total or a part of it. */
export type TargetCell = { periodId: string; dimension: string; part: string };

export const targetKey = ({ periodId, dimension, part }: TargetCell): string =>
  cellKey({ indicatorId: periodId, dimension, part });

export function readTargetKey(key: string): TargetCell | undefined {
  const read = readCellKey(key);
  return read && { periodId: read.indicatorId, dimension: read.dimension, part: read.part };
}
