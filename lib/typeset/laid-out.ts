import type { Block, Paper } from "./pdf";
import { fitted } from "./widths";

/** A block, and whether it stands on a page with the beginning of the next. */
export type Laid = Block & { withNext: boolean };

/** A text of fewer signs, at the beginning of a chapter, is no more than a line or two. */
const OPENING = 200;

/** A paper as its pages are to be divided, whatever it becomes. */
export function laidOut(paper: Paper) {
  const sections = fitted(paper).sections.map((section) => ({ ...section, blocks: section.blocks.map(laid) }));
  return { ...paper, sections };
}

const laid = (block: Block, at: number, all: readonly Block[]): Laid => ({
  ...block,
  withNext: isWithNext(block, at, all[at + 1]),
});

function isWithNext(block: Block, at: number, next: Block | undefined): boolean {
  switch (block.is) {
    // What announces the rest, and what opens a chapter, whose heading would stand there with little else.
    case "text":
      return next !== undefined && (block.text.endsWith(":") || (at === 0 && block.text.length < OPENING));
    // A chart, with the table of its figures.
    case "bars":
    case "columns":
      return next?.is === "table" && !next.heading;
    default:
      return false;
  }
}
