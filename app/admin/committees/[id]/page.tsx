import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RolesTable } from "@/app/admin/roles-table";
import { paths } from "@/app/paths";
import { ButtonLink } from "@/app/ui/button-link";
import { EmptyState } from "@/app/ui/empty-state";
import { Card } from "@/app/ui/section";
import { loadCommittee } from "@/lib/committees/loaders";
import { nameIn } from "@/lib/languages/named";
import { sayRefusal } from "@/lib/languages/refusal";
import { loadRunning } from "@/lib/memberships/loaders";
import { no } from "@/lib/rules/verdict";
import { CommitteePage } from "../committee-page";

export async function generateMetadata({ params }: PageProps<"/admin/committees/[id]">): Promise<Metadata> {
  const { committee } = await loadCommittee((await params).id);
  return { title: nameIn(await getLocale(), committee.name) };
}

/** Who holds a role today, and who is about to. */
export default async function CommitteeRolesPage({ params }: PageProps<"/admin/committees/[id]">) {
  const { committee, roles } = await loadRunning((await params).id);
  const t = await getTranslations("admin.roles");
  const because = committee.closedAt ? await sayRefusal(no("committeeClosed")) : undefined;
  const grant = (
    <ButtonLink href={paths.admin.grantRole(committee.id)} variant="primary" because={because}>
      {t("grant")}
    </ButtonLink>
  );
  return (
    <CommitteePage committee={committee} view="roles" actions={grant}>
      <Card flush>
        {roles.length > 0 ? (
          <RolesTable of="committee" roles={roles} caption={t("now")} />
        ) : (
          <EmptyState title={t("none")}>{t("noneWhy")}</EmptyState>
        )}
      </Card>
    </CommitteePage>
  );
}
