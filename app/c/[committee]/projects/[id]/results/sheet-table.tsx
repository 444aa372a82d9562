"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/app/ui/button";
import { fill, isUndo, keyMove } from "./grid-moves";

/** So many of what found no cell are told. */
const TOLD = 6;
const named = (values: readonly string[]) => values.slice(0, TOLD).join(" · ") + (values.length > TOLD ? " · …" : "");

type Props = { caption: string; columns: readonly string[]; children: ReactNode };

/**
 * A table of cells: arrows and Enter go from one to the next, a range copied from a spreadsheet is pasted as one, and
 * taken back as one.
 */
export function SheetTable({ caption, columns, children }: Props) {
  const t = useTranslations("results.sheet");
  const table = useRef<HTMLTableElement>(null);
  const pasted = useRef<ReturnType<typeof fill>>(undefined);
  /** Something was typed after the paste: what Ctrl+Z takes back is the browser's to know. */
  const typed = useRef(false);
  const [said, setSaid] = useState({ text: "", lost: false, undo: false });

  // What was filled in is on its way: only what found no cell is still worth saying.
  useEffect(() => {
    const form = table.current?.closest("form");
    const sent = () => {
      pasted.current = undefined;
      setSaid((before) => (before.lost ? { ...before, undo: false } : { text: "", lost: false, undo: false }));
    };
    form?.addEventListener("submit", sent);
    return () => form?.removeEventListener("submit", sent);
  }, []);

  function paste(event: React.ClipboardEvent<HTMLTableElement>) {
    const found = fill(table.current, event.target, event.clipboardData.getData("text/plain"));
    if (!found) return;
    event.preventDefault();
    pasted.current = found;
    typed.current = false;
    const { filled, emptied, left } = found;
    const lost = left.length > 0;
    const texts = [
      lost ? t("pastedSome", { filled, left: left.length, values: named(left) }) : t("pasted", { filled }),
      emptied > 0 && t("pasteEmptied", { emptied }),
    ];
    setSaid({ lost, text: texts.filter(Boolean).join(" "), undo: true });
  }

  function undo() {
    const restored = pasted.current?.undo() ?? 0;
    pasted.current = undefined;
    setSaid({ text: t("pasteUndone", { restored }), lost: false, undo: false });
  }

  function pressed(event: KeyboardEvent): boolean {
    if (!isUndo(event) || !pasted.current || typed.current) return keyMove(table.current, event);
    undo();
    return true;
  }

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears what its cells are told. */}
      <table
        ref={table}
        className="table"
        data-columns={columns.join(" ")}
        onPaste={paste}
        onInput={({ nativeEvent }) => {
          if (nativeEvent.isTrusted) typed.current = true;
        }}
        onKeyDown={(event) => pressed(event.nativeEvent) && event.preventDefault()}
      >
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 empty:hidden">
        <p role="status" className="text-sm text-quiet empty:hidden">
          {said.text}
        </p>
        {said.undo && (
          <Button type="button" size="small" onClick={undo}>
            {t("undoPaste")}
          </Button>
        )}
      </div>
    </>
  );
}
