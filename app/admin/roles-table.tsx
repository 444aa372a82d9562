import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { sayStanding } from "@/app/say-standing";
import { type Cell, Table } from "@/app/ui/table";
import { nameIn } from "@/lib/languages/named";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import type { HeldOnce } from "@/lib/memberships/store";
import { stateOf } from "@/lib/rules/mandates";
import { MANDATE_LOOKS } from "./mandate-looks";

/** Roles and their mandates; led by the person in a committee's list, by the committee in a person's. */
export async function RolesTable({
  roles,
  of,
  caption,
}: {
  roles: HeldOnce[];
  of: "committee" | "person";
  caption: string;
}) {
  const [t, words, locale, format, day] = await Promise.all([
    getTranslations("admin.roles"),
    getTranslations(),
    getLocale(),
    readersFormat(),
    readersDay(),
  ]);
  const rows = roles.map((held) => {
    const state = stateOf(held, held.today);
    const href = paths.admin.role(held.committeeId, held.id);
    const lead =
      of === "committee" ? { text: held.personName, note: held.email } : { text: nameIn(locale, held.committee) };
    return {
      id: held.id,
      cells: [
        { ...lead, href },
        { text: words(`roles.${held.role}`), note: seat(held) },
        { text: t(`states.${state}`), ...MANDATE_LOOKS[state] },
        day(held.from),
        held.until ? day(held.until) : held.ended ? null : t("open"),
        granted(held),
        held.endedAt ? { text: format.day(held.endedAt), note: held.endReason ?? undefined } : null,
      ],
    };
  });
  return (
    <Table
      caption={caption}
      columns={[
        { label: t(of === "committee" ? "person" : "committee"), lead: true },
        { label: t("role") },
        { label: t("state") },
        { label: t("from") },
        { label: t("until") },
        { label: t("grantedBy") },
        { label: t("endedOn") },
      ]}
      rows={rows}
    />
  );

  function seat({ delegation, standing, rank, role }: HeldOnce): string | undefined {
    if (role !== "member") return undefined;
    if (!delegation) return t("noDelegation");
    return standing
      ? `${nameIn(locale, delegation)} · ${sayStanding(words, standing, rank)}`
      : nameIn(locale, delegation);
  }

  function granted({ grantedBy, grantedAt, grantedLater, selfGranted }: HeldOnce): Cell {
    if (grantedLater)
      return { text: grantedBy ?? t("atStart"), note: t("grantedLater", { day: format.day(grantedAt) }) };
    if (selfGranted) return { text: t("themselves"), note: format.day(grantedAt) };
    return { text: grantedBy ?? t("atStart"), note: format.day(grantedAt) };
  }
}
