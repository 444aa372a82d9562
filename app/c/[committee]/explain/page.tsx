import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActField } from "@/app/explanation/act-field";
import { Explained } from "@/app/explanation/explained";
import { paths } from "@/app/paths";
import { Combobox } from "@/app/ui/combobox";
import { DateInput } from "@/app/ui/date-input";
import { Notice } from "@/app/ui/notice";
import { Page } from "@/app/ui/page-frame";
import { Card } from "@/app/ui/section";
import { loadExplanation } from "@/lib/explanations/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("explain"))("title") };
}

/** Why somebody may or may not do something here: for secretaries, of the items they read. */
export default async function ExplainPage({ params, searchParams }: PageProps<"/c/[committee]/explain">) {
  const { committee: slug } = await params;
  const { asked, committee, people, acts, item, answer, missing } = await loadExplanation(slug, await searchParams);
  const t = await getTranslations("explain");
  return (
    <Page
      title={t("title")}
      lead={item ? t("leadItem", { symbol: item.symbol ?? item.title }) : t("lead")}
      {...(item && { crumbs: [{ label: item.symbol ?? item.title, href: paths.item(slug, item.id) }] })}
    >
      <Card>
        <form action={paths.explain(slug)} aria-label={t("title")} className="grid gap-4">
          {item && <input type="hidden" name="item" value={item.id} />}
          <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
            <Combobox
              name="person"
              label={t("person")}
              empty={t("choosePerson")}
              {...(asked.person && { defaultValue: asked.person })}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <ActField acts={acts} chosen={asked.act} />
            <DateInput name="on" label={t("on")} help={t("onHelp")} defaultValue={asked.on ?? committee.today} />
          </div>
          <button type="submit" className="button justify-self-start" data-variant="primary">
            {t("ask")}
          </button>
        </form>
      </Card>
      {missing && <Notice kind="warning">{t("choose")}</Notice>}
      {answer && item && answer.day < committee.today && <Notice>{t("conditionsMet")}</Notice>}
      {answer && <Explained answer={answer} committeeId={committee.id} rulebook={paths.rulebook(slug)} />}
    </Page>
  );
}
