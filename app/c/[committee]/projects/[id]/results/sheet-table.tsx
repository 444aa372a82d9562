"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { fill, keyMove } from "./grid-moves";

/** So many of what found no cell are told. */
const TOLD = 6;
const named = (values: readonly string[]) => values.slice(0, TOLD).join(" · ") + (values.length > TOLD ? " · …" : "");

type Props = { caption: string; columns: readonly string[]; children: ReactNode };

/** A table of cells: arrows and Enter go from one to the next, a range copied from a spreadsheet is pasted as one. */
export function SheetTable({ caption, columns, children }: Props) {
  const t = useTranslations("results.sheet");
  const table = useRef<HTMLTableElement>(null);
  const [said, setSaid] = useState({ text: "", lost: false });

  // What was filled in is on its way: only what found no cell is still worth saying.
  useEffect(() => {
    const form = table.current?.closest("form");
    const sent = () => setSaid((before) => (before.lost ? before : { text: "", lost: false }));
    form?.addEventListener("submit", sent);
    return () => form?.removeEventListener("submit", sent);
  }, []);

  function paste(event: React.ClipboardEvent<HTMLTableElement>) {
    const text = event.clipboardData.getData("text/plain");
    const pasted = fill(table.current, event.target, text);
    if (!pasted) return;
    event.preventDefault();
    const { filled, left } = pasted;
    const lost = left.length > 0;
    const values = named(left);
    setSaid({ lost, text: lost ? t("pastedSome", { filled, left: left.length, values }) : t("pasted", { filled }) });
  }

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears what its cells are told. */}
      <table
        ref={table}
        className="table"
        data-columns={columns.join(" ")}
        onPaste={paste}
        onKeyDown={(event) => keyMove(table.current, event.nativeEvent) && event.preventDefault()}
      >
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
      <p role="status" className="px-5 text-sm text-quiet empty:hidden">
        {said.text}
      </p>
    </>
  );
}
