"use client";
import type { KeyboardEvent } from "react";

/**
 * The keys of a grid of scores: arrows go to the next score or the row above or below, Home and End to the ends of
 * a row, digits set the score, a sign before or after turns it, Delete clears it. With Alt or Ctrl the browser's own keys hold.
 */
export function moveOrSet(event: KeyboardEvent<HTMLElement>): void {
  const from = event.target;
  if (!(from instanceof HTMLSelectElement) || !from.dataset.score) return;
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const to = placeAfter(event.key, from, event.currentTarget);
  const score = scoreAfter(event.key, from);
  if (event.key === "Tab") delete from.dataset.sign;
  if (to === undefined && score === undefined) return;
  event.preventDefault();
  // A sign typed first waits for its digit, and is forgotten with any other key.
  if (event.key === "-" && SIZELESS.includes(from.value)) from.dataset.sign = "-";
  else delete from.dataset.sign;
  to?.focus();
  if (score !== undefined && score !== from.value) {
    from.value = score;
    from.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

const SIZELESS: readonly string[] = ["", "0"];

/** Where a key leads; the place itself at an edge, nothing for any other key. */
function placeAfter(key: string, from: HTMLSelectElement, grid: HTMLElement): HTMLSelectElement | undefined {
  const all = [...grid.querySelectorAll<HTMLSelectElement>("select[data-score]")];
  const row = all.filter((one) => one.closest("[data-row]") === from.closest("[data-row]"));
  const column = all.filter((one) => one.dataset.score === from.dataset.score);
  const inRow = row.indexOf(from);
  const inColumn = column.indexOf(from);
  switch (key) {
    case "ArrowLeft":
      return row[inRow - 1] ?? from;
    case "ArrowRight":
      return row[inRow + 1] ?? from;
    case "ArrowUp":
      return column[inColumn - 1] ?? from;
    case "ArrowDown":
      return column[inColumn + 1] ?? from;
    case "Home":
      return row[0];
    case "End":
      return row.at(-1);
    default:
      return undefined;
  }
}

/** The score a key sets; the present one when there is no such score, nothing for a key that sets none. */
function scoreAfter(key: string, { value, options, dataset }: HTMLSelectElement): string | undefined {
  const has = (wanted: string) => [...options].some((option) => option.value === wanted);
  const size = value.replace("-", "");
  if (key === "Delete" || key === "Backspace") return "";
  if (key === "-" || key === "+") {
    const turned = key === "-" && size !== "0" ? `-${size}` : size;
    return size && has(turned) ? turned : value;
  }
  if (!/^\d$/.test(key)) return undefined;
  const turned = value.startsWith("-") || dataset.sign === "-";
  return [turned ? `-${key}` : key, key].find(has) ?? value;
}
