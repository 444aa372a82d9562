import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActField } from "@/app/explanation/act-field";
import { Explained } from "@/app/explanation/explained";
import { paths } from "@/app/paths";
import { Combobox } from "@/app/ui/combobox";
import { DateInput } from "@/app/ui/date-input";
import { Notice } from "@/app/ui/notice";
import { Page } from "@/app/ui/page-frame";
import { Card } from "@/app/ui/section";
import { Select } from "@/app/ui/select";
import { loadExplanationAnywhere } from "@/lib/explanations/loaders";
import { ACTS, tableOf } from "@/lib/explanations/schema";
import { nameIn } from "@/lib/languages/named";
import { Supposed } from "./supposed";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("explain"))("title") };
}

/** Why somebody may or may not do something, in any committee, on any day: the rule, the hat, the mandate. */
export default async function ExplainPage({ searchParams }: PageProps<"/admin/explain">) {
  const around = await loadExplanationAnywhere(await searchParams);
  const { asked, people, committees, committee, answer, strange, missing } = around;
  const [t, locale] = [await getTranslations("explain"), await getLocale()];
  const rulebook = committee ?? committees[0];
  const ofItem = answer && ["item", "step"].includes(tableOf(answer.act));
  return (
    <Page title={t("title")} lead={t("lead")}>
      <Card>
        <form action={paths.admin.explain()} aria-label={t("title")} className="grid gap-4">
          <div className="grid items-end gap-4 sm:grid-cols-2">
            <Combobox
              name="person"
              label={t("person")}
              empty={t("choosePerson")}
              {...(asked.person && { defaultValue: asked.person })}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <ActField acts={Object.values(ACTS).flat()} chosen={asked.act} />
            <Select
              name="committee"
              label={t("committee")}
              empty={t("chooseCommittee")}
              defaultValue={committee?.id}
              options={committees.map(({ id, name }) => ({ value: id, label: nameIn(locale, name) }))}
            />
            <DateInput name="on" label={t("on")} help={t("onHelp")} defaultValue={asked.on ?? committee?.today} />
          </div>
          <Supposed asked={asked} />
          <button type="submit" className="button justify-self-start" data-variant="primary">
            {t("ask")}
          </button>
        </form>
      </Card>
      {strange && <Notice kind="warning">{t("strange")}</Notice>}
      {missing && !strange && <Notice kind="warning">{t("chooseAll")}</Notice>}
      {ofItem && <Notice>{t("supposed")}</Notice>}
      {answer && (
        <Explained
          answer={answer}
          committeeId={committee?.id ?? ""}
          // What administrators may do stands in every committee's rulebook alike.
          rulebook={rulebook ? paths.rulebook(rulebook.slug) : paths.committees}
        />
      )}
    </Page>
  );
}
