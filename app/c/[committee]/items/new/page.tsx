import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { Combobox } from "@/app/ui/combobox";
import { DateInput } from "@/app/ui/date-input";
import { Page } from "@/app/ui/page-frame";
import { Section } from "@/app/ui/section";
import { SubmitButton } from "@/app/ui/submit-button";
import { loadWhereToFile } from "@/lib/drafts/loaders";
import { fileItem } from "@/lib/items/actions";
import { becauseOf } from "@/lib/languages/refusal";
import { KIND_NAMES } from "@/lib/rules/words";
import { requireMember } from "@/lib/session/current";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("filing.new");
  return { title: t("title") };
}

/** Which of the kinds to file: what each is for, and what happens to it next. */
export default async function NewItemPage({ params, searchParams }: PageProps<"/c/[committee]/items/new">) {
  const [{ committee }, asked, member, t, tKinds] = await Promise.all([
    params,
    searchParams,
    requireMember(),
    getTranslations("filing.new"),
    getTranslations("kinds"),
  ]);
  const chosen = typeof asked.project === "string" ? asked.project : "";
  const place = await loadWhereToFile(member, committee, chosen);
  if (!place) notFound();
  const because = await becauseOf(place.may);
  return (
    <Page title={t("title")} crumbs={[{ label: t("items"), href: paths.items(committee) }]} lead={t("lead")}>
      <div className="grid gap-5 lg:grid-cols-3">
        {KIND_NAMES.map((kind) => (
          <Section key={kind} card title={tKinds(`${kind}.name`)} lead={tKinds(`${kind}.about`)}>
            <div className="grid gap-4 text-sm">
              <div className="grid gap-1.5">
                <h3 className="font-semibold">{t("next")}</h3>
                <p className="text-quiet">{t(`after.${kind}`)}</p>
              </div>
              <ActionForm
                action={fileItem}
                hidden={{ committeeId: place.id, kind }}
                label={tKinds(`${kind}.name`)}
                className="grid gap-4"
              >
                {kind === "oversightReview" && (
                  <>
                    <Combobox
                      name="projectId"
                      label={t("project")}
                      help={t("projectHelp")}
                      empty={t("noProject")}
                      options={place.projects.choices}
                      {...(place.projects.more && { more: paths.api.projects(committee) })}
                      defaultValue={chosen}
                    />
                    <DateInput name="asOf" label={t("asOf")} help={t("asOfHelp")} />
                  </>
                )}
                <div>
                  <SubmitButton {...(because && { because })}>
                    {t("start", { kind: tKinds(`${kind}.name`) })}
                  </SubmitButton>
                </div>
              </ActionForm>
            </div>
          </Section>
        ))}
      </div>
    </Page>
  );
}
