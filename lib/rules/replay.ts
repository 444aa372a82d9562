/**
 * An item's row, told again from its record: every entry says under `set` which columns it changed and to
 * what, so that nothing about a submitted item is known only to its row.
 */
import type { Entry } from "./chain";
import type { Status } from "./words";

/** Columns of an item that its record accounts for; instants as in the entries. */
type ItemColumns = {
  committee: string;
  kind: string;
  author: string;
  delegation: string | null;
  project: string | null;
  symbol: string | null;
  title: string;
  language: string;
  area: string | null;
  confidentiality: string;
  /** Who presides over it in a chair's place. */
  actingChair: string | null;
  /** The version of the committee's workflow it goes by. */
  workflow: number;
  /** How many corrections of the text followed its adoption. */
  corrigendum: number;
  /** The hash of the text as last submitted. */
  text: string;
  deadlineAt: string | null;
  submittedAt: string | null;
  decidedAt: string | null;
};

export type Replayed = Partial<ItemColumns> & { status: Status; revision: number };

export function replay(entries: readonly Pick<Entry, "to" | "revision" | "data">[]): Replayed {
  return entries.reduce<Replayed>(
    (row, { to, revision, data }) => ({
      ...row,
      ...(data?.set as Partial<ItemColumns> | undefined),
      status: (to as Status | null) ?? row.status,
      revision: revision ?? row.revision,
    }),
    { status: "draft", revision: 0, actingChair: null },
  );
}
