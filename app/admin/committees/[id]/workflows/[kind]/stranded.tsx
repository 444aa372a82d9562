"use client";
import { useTranslations } from "next-intl";
import { Section } from "@/app/ui/section";
import type { Route } from "@/lib/rules/route";
import { strandedBy } from "@/lib/rules/stranded";
import type { Status } from "@/lib/rules/words";

type Props = { route: Route | null; items: readonly { symbol: string; status: Status }[] };

/** Which items under way would find no way on, were they put under this version. They stay under theirs unless moved. */
export function Stranded({ route, items }: Props) {
  const t = useTranslations();
  const stranded = route ? strandedBy(route, items) : [];
  return (
    <Section card title={t("workflows.underWay")} lead={t("workflows.underWayLead", { count: items.length })}>
      {stranded.length > 0 ? (
        <>
          <p>{t("workflows.wouldStrand", { count: stranded.length })}</p>
          <ul className="mt-2 grid list-disc gap-1 ps-5">
            {stranded.map(({ symbol, status, stranding }) => (
              <li key={symbol}>
                <bdi>{symbol}</bdi> · {t(`workflows.stranding.${stranding}`, { status: t(`statuses.${status}`) })}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t(route ? "workflows.strandsNone" : "workflows.changesLater")}</p>
      )}
    </Section>
  );
}
