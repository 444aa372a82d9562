import { bestPairs } from "./best-pairs";
import { pairs } from "./line-pairs";

/** A run of text that stayed, went or came. */
export type Change = { kind: "same" | "removed" | "added"; text: string };

/**
 * What changed between two texts, word by word. Lines are matched first, so that a long document
 * costs little; words only inside the lines that changed.
 */
export function wordDiff(before: string, after: string): Change[] {
  const changes = diff(linesOf(before), linesOf(after));
  return gather(merge(changes.flatMap((change, index) => refine(change, changes[index + 1], changes[index - 1]))));
}

/** A removed run followed by an added one is compared line by line, and each pair of lines word by word. */
function refine(change: Change, next: Change | undefined, previous: Change | undefined): Change[] {
  if (change.kind === "removed" && next?.kind === "added") return replaced(change.text, next.text);
  if (change.kind === "added" && previous?.kind === "removed") return [];
  return [change];
}

function replaced(before: string, after: string): Change[] {
  const [went, came] = [linesOf(before), linesOf(after)];
  if (went.length === 1 && came.length === 1) return diff(wordsOf(before), wordsOf(after));
  return pairs(went, came).flatMap(([one, other]) =>
    one !== undefined && other !== undefined
      ? diff(wordsOf(one), wordsOf(other))
      : [
          { kind: "removed", text: one ?? "" },
          { kind: "added", text: other ?? "" },
        ],
  );
}

const linesOf = (text: string) => text.split(/(?<=\n)/);
/** A number with its marks between digits is one word: `1,250.5`, `33,34`, `2026-11-27`. */
const wordsOf = (text: string) =>
  text.match(/\p{N}+(?:[.,\-\u00a0\u202f]\p{N}+)+|[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

/** Above this many comparisons the texts count as rewritten. */
const MOST = 4_000_000;

/** The longest common subsequence of two token lists, as merged runs. */
function diff(before: string[], after: string[]): Change[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return merge([
    { kind: "same", text: before.slice(0, head).join("") },
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    { kind: "same", text: before.slice(before.length - tail).join("") },
  ]);
}

function middle(before: string[], after: string[]): Change[] {
  if (before.length * after.length > MOST)
    return [
      { kind: "removed", text: before.join("") },
      { kind: "added", text: after.join("") },
    ];
  const equal = (i: number, j: number) => (before[i] === after[j] ? 1 : -1);
  return bestPairs(before.length, after.length, equal).map(([i, j]) => {
    if (i === undefined) return { kind: "added", text: after[j ?? -1] ?? "" };
    return { kind: j === undefined ? "removed" : "same", text: before[i] ?? "" };
  });
}

/** Joins neighbours of one kind. */
function merge(changes: Change[]): Change[] {
  const merged: Change[] = [];
  for (const { kind, text } of changes) {
    const last = merged.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text) merged.push({ kind, text });
  }
  return merged;
}

/** Replaces in runs, as people read: a space that stayed between two changed words belongs to both. */
function gather(changes: Change[]): Change[] {
  const gathered: Change[] = [];
  let run = { removed: "", added: "" };
  const close = () => {
    gathered.push({ kind: "removed", text: run.removed }, { kind: "added", text: run.added });
    run = { removed: "", added: "" };
  };
  for (const [index, { kind, text }] of changes.entries()) {
    const inside = (run.removed || run.added) && index < changes.length - 1 && /^[^\S\n]+$/.test(text);
    if (kind !== "same") run[kind] += text;
    else if (inside) run = { removed: run.removed + text, added: run.added + text };
    else {
      close();
      gathered.push({ kind, text });
    }
  }
  close();
  return merge(gathered);
}
