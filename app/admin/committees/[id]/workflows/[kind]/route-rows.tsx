"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/app/ui/button";
import { Glyph } from "@/app/ui/glyph";
import { Section } from "@/app/ui/section";
import { BLANK_ROW, type TypedRow } from "@/lib/kinds/workflow-form";
import type { KindName } from "@/lib/rules/words";
import type { WorkflowFaults } from "@/lib/rules/workflow-file";
import { RouteRow } from "./route-row";
import { useFaultsInWords } from "./use-faults-in-words";

type Props = { kind: KindName; rows: TypedRow[]; faults: WorkflowFaults; onChange: (rows: TypedRow[]) => void };

/** The table of a route: a card for each row, which reads on a phone and by its labels alone. */
export function RouteRows({ rows, faults, onChange }: Props) {
  const t = useTranslations("workflows");
  const { ofRow } = useFaultsInWords(faults);
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<number | null>(null);

  // After a change of rows the keyboard goes on where the eye is.
  useEffect(() => {
    if (focus.current === null) return;
    const row = list.current?.children[focus.current];
    (row?.querySelector<HTMLElement>("select") ?? document.getElementById("add-row"))?.focus();
    focus.current = null;
  });

  function change(then: number, changed: TypedRow[]) {
    focus.current = then;
    onChange(changed);
  }
  function moved(from: number, to: number) {
    const rest = rows.filter((_, row) => row !== from);
    return [...rest.slice(0, to), ...rows.slice(from, from + 1), ...rest.slice(to)];
  }

  return (
    <Section title={t("route")} lead={t("routeLead")}>
      <ol ref={list} className="grid gap-3 empty:hidden">
        {rows.map((row, index) => (
          <li key={index}>
            <RouteRow
              row={row}
              index={index}
              last={rows.length - 1}
              faults={ofRow(index)}
              onChange={(part) => onChange(rows.map((one, at) => (at === index ? { ...one, ...part } : one)))}
              onMove={(to) => change(to, moved(index, to))}
              onRemove={() => change(Math.min(index, rows.length - 2), rows.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      <div className="mt-3">
        <Button
          type="submit"
          name="change"
          value="add:route"
          id="add-row"
          size="small"
          onClick={(event) => {
            event.preventDefault();
            change(rows.length, [...rows, BLANK_ROW]);
          }}
        >
          <Glyph name="plus" className="size-4" />
          {t("addRow")}
        </Button>
      </div>
    </Section>
  );
}
