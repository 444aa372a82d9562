import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Section } from "@/app/ui/section";
import { Select } from "@/app/ui/select";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { recordConflict } from "@/lib/conflicts/actions";
import { loadConflicts } from "@/lib/conflicts/loaders";
import type { Dossier } from "@/lib/dossier/loaders";
import { toldOnce } from "@/lib/rules/conflict";
import { DeclareForm, types } from "./declare-form";
import { Past } from "./past";
import { Standing } from "./standing";
import { Suggestions } from "./suggestions";

/** Everybody may declare a conflict of their own; those who look after them see and keep all of them. */
export async function Conflicts({ dossier }: { dossier: Dossier }) {
  const t = await getTranslations("conflicts");
  const { acts, row, frame } = dossier;
  const { id: itemId, revision } = row.item;
  const sees = acts.seeConflicts.ok && revision > 0;
  if (!sees && !acts.declareConflict.ok) return null;
  const { live, past, suggested, people } = await loadConflicts(frame.committee.slug, itemId);
  return (
    <Section card id="conflicts" title={t("title")} lead={sees ? t("officersOnly") : undefined}>
      <div className="grid gap-5">
        {sees &&
          (live.length > 0 ? (
            <Standing dossier={dossier} live={live} />
          ) : (
            <p className="text-sm text-quiet">{t("none")}</p>
          ))}
        {suggested.length > 0 && (
          <div className="grid gap-3 rounded-md bg-sunken p-4">
            <h3 className="font-semibold">{t("suggested")}</h3>
            <Suggestions itemId={itemId} suggested={toldOnce(suggested)} />
          </div>
        )}
        {acts.recordConflict.ok && people.length > 0 && (
          <details className="no-print">
            <summary className="link w-fit">{t("record")}</summary>
            <ActionForm
              action={recordConflict}
              hidden={{ itemId }}
              label={t("record")}
              clears
              className="mt-3 grid max-w-prose gap-4"
            >
              <p className="text-sm text-quiet">{t("recordMeans")}</p>
              <div className="grid gap-4 sm:grid-cols-2">
                <Select
                  name="personId"
                  label={t("person")}
                  empty={t("choosePerson")}
                  required
                  options={people.map(({ id, name }) => ({ value: id, label: name }))}
                />
                <Select name="type" label={t("type")} empty={t("chooseType")} required options={await types()} />
              </div>
              <TextArea name="statement" label={t("statement")} required max={2000} rows={3} />
              <SubmitButton variant="secondary" className="justify-self-start">
                {t("record")}
              </SubmitButton>
            </ActionForm>
          </details>
        )}
        <DeclareForm dossier={dossier} />
        {past.length > 0 && <Past past={past} />}
      </div>
    </Section>
  );
}
