import { getTranslations } from "next-intl/server";
import { Table } from "@/app/ui/table";
import { readersFormat } from "@/lib/languages/reader";
import type { AdminAct, CommitteeAct, ItemAct, Permission } from "@/lib/rules/access";

type Act = ItemAct | CommitteeAct | AdminAct;

/** Permissions as they stand in the rulebook: the act, who may, and while the item is what. */
export async function Permissions({ caption, acts }: { caption: string; acts: Partial<Record<Act, Permission>> }) {
  const [t, format] = await Promise.all([getTranslations(), readersFormat()]);
  const conditional = Object.values(acts).some((permission) => permission.while);
  const columns = [
    { label: t("rulebook.act"), lead: true },
    { label: t("rulebook.who") },
    ...(conditional ? [{ label: t("rulebook.while") }] : []),
  ];
  const rows = (Object.entries(acts) as [Act, Permission][]).map(([act, permission]) => ({
    id: act,
    cells: [
      t(`acts.${act}`),
      format.list(permission.hats.map((hat) => t(`hats.${hat}`))),
      ...(conditional
        ? [
            permission.while
              ? permission.while.map((status) => t(`statuses.${status}`)).join(", ")
              : t("rulebook.always"),
          ]
        : []),
    ],
  }));
  return <Table caption={caption} columns={columns} rows={rows} />;
}
