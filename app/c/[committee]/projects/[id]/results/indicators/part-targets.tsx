"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { targetKey } from "@/lib/rules/cell-key";
import { type Disaggregation, readDisaggregations } from "@/lib/rules/disaggregation";
import { SheetCell } from "../sheet-cell";
import { SheetTable } from "../sheet-table";

type Props = {
  caption: string;
  periods: readonly { id: string; name: string }[];
  saved: readonly Disaggregation[];
  /** By the key of the target's place. */
  targets: Record<string, string>;
};

/**
 * Targets of parts, a row for each and a column for every period. The rows follow what is typed above; a part that
 * was saved stays until it is, so that its targets are seen to go.
 */
export function PartTargets({ caption, periods, saved, targets }: Props) {
  const t = useTranslations("results.sheet");
  const here = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<readonly Disaggregation[]>([]);
  useEffect(() => {
    const area = here.current?.closest("form")?.elements.namedItem("disaggregations");
    if (!(area instanceof HTMLTextAreaElement)) return;
    const read = () => setTyped(readDisaggregations(area.value).found);
    read();
    area.addEventListener("input", read);
    return () => area.removeEventListener("input", read);
  }, []);
  const rows = [...new Map([...saved, ...typed].flatMap(partsOf).map((one) => [keyOf(one), one])).values()];
  return (
    <div ref={here} className="grid gap-2">
      {rows.length === 0 ? (
        <p className="text-sm text-quiet">{t("noParts")}</p>
      ) : (
        <div className="overflow-x-auto">
          <SheetTable caption={caption} columns={periods.map(({ id }) => id)}>
            <thead>
              <tr>
                <th scope="col">{t("part")}</th>
                {periods.map(({ id, name }) => (
                  <th key={id} scope="col" data-align="end" className="min-w-24 whitespace-normal">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={keyOf(row)} data-row>
                  <th scope="row" className="font-normal">
                    <bdi>{`${row.dimension}: ${row.part}`}</bdi>
                  </th>
                  {periods.map(({ id, name }) => {
                    const key = targetKey({ periodId: id, ...row });
                    return (
                      <td key={id} data-label={name} data-align="end">
                        <SheetCell
                          name={`targets.${key}`}
                          label={t("targetOf", { name: `${row.dimension}: ${row.part}`, period: name })}
                          column={id}
                          initial={targets[key] ?? ""}
                        />
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </SheetTable>
        </div>
      )}
    </div>
  );
}

const partsOf = ({ by, parts }: Disaggregation) => parts.map(({ name }) => ({ dimension: by, part: name }));
const keyOf = (one: { dimension: string; part: string }) => targetKey({ periodId: "", ...one });
