import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/ui/empty-state";
import { Section } from "@/app/ui/section";
import { type Cell, Table } from "@/app/ui/table";
import type { Answer } from "@/lib/explanations/perform";
import { nameIn } from "@/lib/languages/named";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import type { HatSeen } from "@/lib/rules/explain";

/** What the person is here, whence, and what was set aside. */
export async function Hats({ answer: { person, now }, committeeId }: { answer: Answer; committeeId: string }) {
  const [t, locale, day, format] = [
    await getTranslations(),
    await getLocale(),
    await readersDay(),
    await readersFormat(),
  ];
  const rows = now.hats.map((seen) => ({
    id: seen.hat,
    cells: [
      t(`hats.${seen.hat}`),
      source(seen),
      seen.aside
        ? {
            text: t("explain.setAside"),
            note: t(`explain.aside.${seen.aside}`),
            tone: "warning" as const,
            shape: "minus" as const,
          }
        : { text: t("explain.worn"), tone: "success" as const, shape: "check" as const },
    ],
  }));
  return (
    <Section card flush title={t("explain.hats")} lead={t("explain.hatsLead", { name: person.name })}>
      {rows.length === 0 ? (
        <EmptyState title={t("explain.noHats")}>{t("explain.noHatsWhy")}</EmptyState>
      ) : (
        <Table
          caption={t("explain.hats")}
          columns={[
            { label: t("explain.hat"), lead: true },
            { label: t("explain.source") },
            { label: t("explain.counts") },
          ]}
          rows={rows}
        />
      )}
    </Section>
  );

  function source({ hat, source }: HatSeen): Cell {
    // A delegate is a member with a delegation; of any other role the mandate has the hat's own name.
    const role = hat === "delegate" ? "member" : hat;
    const held = person.held.find((one) => one.committeeId === committeeId && one.role === role);
    if (source !== "mandate" || !held) return t(`explain.sources.${source}`);
    const from = day(held.from);
    const mandate = held.until ? t("members.mandate", { from, until: day(held.until) }) : t("members.since", { from });
    const at = format.moment(new Date(held.grantedAt));
    const granted = held.grantedBy
      ? t("explain.grantedBy", { name: held.grantedBy, at })
      : t("explain.granted", { at });
    const seat = held.delegation ? nameIn(locale, held.delegation) : "";
    return { text: [t("explain.sources.mandate"), seat, mandate].filter(Boolean).join(" · "), note: granted };
  }
}
