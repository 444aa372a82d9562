"use client";
import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { Notice } from "@/app/ui/notice";
import { Section } from "@/app/ui/section";
import { RouteDiagram } from "@/app/workflows/route-diagram";
import type { Route } from "@/lib/rules/route";
import type { WorkflowFaults } from "@/lib/rules/workflow-file";
import { useFaultsInWords } from "./use-faults-in-words";

type Props = { route: Route | null; faults: WorkflowFaults; vacant: readonly string[] };

/** The route as it is typed, drawn and judged. While a row is unfinished the last whole drawing stays. */
export function RoutePreview({ route, faults, vacant }: Props) {
  const t = useTranslations("workflows");
  const drawn = useDeferredValue(route);
  const { ofRoute } = useFaultsInWords(faults);
  const unfilled = (drawn ?? []).flatMap(({ by }, row) =>
    by.length > 0 && by.every((hat) => vacant.includes(hat)) ? [row + 1] : [],
  );
  return (
    <Section card title={t("drawing")}>
      <div className="grid gap-4">
        <div role="status" className="grid gap-2">
          {ofRoute.length > 0 ? (
            <Notice kind="refusal" title={t("faults", { count: ofRoute.length })}>
              <ul className="grid list-disc gap-1 ps-4">
                {ofRoute.map(({ rows, text }, index) => (
                  <li key={index}>{rows.length > 0 ? t("faultAt", { row: (rows[0] ?? 0) + 1, fault: text }) : text}</li>
                ))}
              </ul>
            </Notice>
          ) : (
            <Notice kind={route ? "success" : "info"} title={t(route ? "sound" : "unfinished")} />
          )}
          {unfilled.length > 0 && (
            <Notice kind="warning" title={t("vacant", { rows: unfilled.join(", "), count: unfilled.length })} />
          )}
        </div>
        {drawn && (
          <RouteDiagram
            route={drawn}
            faulty={{
              statuses: faults.route.map(({ at }) => at),
              rows: faults.route.flatMap(({ at, rows }) => (at.includes(".") ? rows : [])),
            }}
          />
        )}
      </div>
    </Section>
  );
}
