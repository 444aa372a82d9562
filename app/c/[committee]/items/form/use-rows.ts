"use client";
import { useEffect, useRef } from "react";
import { useFieldArray } from "react-hook-form";
import { useFiling } from "./filing";

/** The rows of a table in a form, and the ways to change them. Its list names each row's place in `data-row`. */
export function useRows<E extends HTMLElement>(path: string, addId: string) {
  const { control, changed } = useFiling();
  const { fields: rows, append, insert, remove, move } = useFieldArray({ control, name: path });
  const list = useRef<E>(null);
  const focus = useRef<number | null>(null);

  // After a change of rows the keyboard goes on where the eye is.
  useEffect(() => {
    if (focus.current === null) return;
    const row = list.current?.querySelector(`[data-row="${focus.current}"]`);
    (row?.querySelector<HTMLElement>("input, select, textarea") ?? document.getElementById(addId))?.focus();
    focus.current = null;
  });

  function change(how: () => void, then: number) {
    focus.current = then;
    how();
    changed(path);
  }

  return {
    rows,
    list,
    last: rows.length - 1,
    add: (row: Record<string, string> = {}) => change(() => append(row), rows.length),
    addBelow: (index: number, row: Record<string, unknown>) => change(() => insert(index + 1, row), index + 1),
    move: (from: number, to: number) => change(() => move(from, to), to),
    remove: (index: number) => change(() => remove(index), Math.min(index, rows.length - 2)),
  };
}
