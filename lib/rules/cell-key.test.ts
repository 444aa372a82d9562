import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { cellKey, readCellKey, readTargetKey, targetKey } from "./cell-key";

const name = fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" }).filter((text) => text.isWellFormed());

test("a cell's name holds no point and is read again as the cell", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.option(fc.tuple(name, name)), (indicatorId, split) => {
      const cell = { indicatorId, dimension: split?.[0] ?? "", part: split?.[1] ?? "" };
      expect(cellKey(cell)).not.toContain(".");
      expect(readCellKey(cellKey(cell))).toEqual(cell);
      const target = { periodId: indicatorId, dimension: cell.dimension, part: cell.part };
      expect(readTargetKey(targetKey(target))).toEqual(target);
      // Whatever else a row says of itself.
      expect(targetKey(Object.assign({ indicatorId: "another" }, target))).toBe(targetKey(target));
    }),
  );
});

test("what is no cell is none", () => {
  for (const key of ["a~b", "a~b~c~d", "a~%E0~b"]) expect(readCellKey(key)).toBeUndefined();
});
