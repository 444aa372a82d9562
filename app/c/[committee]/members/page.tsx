import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { SaveAs } from "@/app/save-as";
import { ButtonLink } from "@/app/ui/button-link";
import { DateInput } from "@/app/ui/date-input";
import { EmptyState } from "@/app/ui/empty-state";
import { Notice } from "@/app/ui/notice";
import { Page } from "@/app/ui/page-frame";
import { Card } from "@/app/ui/section";
import { readersDay } from "@/lib/languages/reader";
import { loadMembers } from "@/lib/memberships/loaders";
import { Delegations } from "./delegations";
import { Officers } from "./officers";
import { Proxies } from "./proxies";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("members");
  return { title: t("title") };
}

/** Who sits in the committee, today or on a day gone by. */
export default async function MembersPage({ params, searchParams }: PageProps<"/c/[committee]/members">) {
  const { committee: slug } = await params;
  const { committee, today, day, seated, explains } = await loadMembers(slug, await searchParams);
  const [t, sayDay] = await Promise.all([getTranslations("members"), readersDay()]);
  const another = day !== today;
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          {explains && <ButtonLink href={paths.explain(slug, { on: day })}>{t("explain")}</ButtonLink>}
          {seated.length > 0 && <SaveAs href={(format) => paths.list(slug, "members", format, { on: day })} />}
        </>
      }
    >
      <form action={paths.members(slug)} className="no-print flex flex-wrap items-end gap-3">
        <DateInput name="on" label={t("on")} help={t("onHelp")} defaultValue={day} key={day} />
        <button type="submit" className="button" data-variant="secondary">
          {t("show")}
        </button>
      </form>
      {another && (
        <Notice title={t("asOf", { day: sayDay(day) })}>
          <a href={paths.members(slug)} className="link">
            {t("toToday")}
          </a>
        </Notice>
      )}
      {seated.length === 0 ? (
        <Card flush>
          <EmptyState title={t("none")}>{t("noneWhy")}</EmptyState>
        </Card>
      ) : (
        <>
          <Delegations seated={seated} />
          <Officers seated={seated} />
          {!another && <Proxies committeeId={committee.id} today={today} />}
        </>
      )}
    </Page>
  );
}
