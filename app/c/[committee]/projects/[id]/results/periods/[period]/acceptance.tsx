import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Section } from "@/app/ui/section";
import { StatusIcon } from "@/app/ui/status-badge";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { sayRefusal } from "@/lib/languages/refusal";
import { acceptValues, returnValues } from "@/lib/measurements/actions";
import type { Sheet, SheetRow } from "@/lib/measurements/loaders";
import { mayOnValue } from "@/lib/rules/value-life";
import { sayFigures } from "../../framework-words";

type Props = { sheet: Sheet; submitted: readonly SheetRow[] };

/** What waits to be accepted: whatever looks odd is not ticked beforehand, and what is one's own cannot be. */
export async function Acceptance({ sheet, submitted }: Props) {
  const { where, period, may } = sheet;
  const t = await getTranslations("results");
  const hidden = { ...where, periodId: period.id };
  const allowed = may("acceptValues");
  if (!allowed.ok)
    return (
      <Section card title={t("waiting", { count: submitted.length })}>
        <p className="text-sm text-quiet">{await sayRefusal(allowed)}</p>
      </Section>
    );
  return (
    <Section card title={t("waiting", { count: submitted.length })} lead={t("acceptLead")}>
      <div className="grid gap-6">
        <ActionForm action={acceptValues} hidden={hidden} label={t("acceptValues")} className="grid gap-4">
          <Choices sheet={sheet} submitted={submitted} accepting />
          <SubmitButton className="justify-self-start">{t("acceptValues")}</SubmitButton>
        </ActionForm>
        <details className="border-t border-line pt-4">
          <summary className="link w-fit">{t("returnSome")}</summary>
          <ActionForm action={returnValues} hidden={hidden} label={t("returnValues")} className="mt-4 grid gap-4">
            <Choices sheet={sheet} submitted={submitted} />
            <TextArea
              name="reason"
              label={t("returnReason")}
              help={t("returnReasonHelp")}
              required
              max={2000}
              rows={2}
            />
            <SubmitButton variant="secondary" className="justify-self-start">
              {t("returnValues")}
            </SubmitButton>
          </ActionForm>
        </details>
      </div>
    </Section>
  );
}

async function Choices({ sheet, submitted, accepting = false }: Props & { accepting?: boolean }) {
  const [t, say] = await Promise.all([getTranslations("results"), sayFigures()]);
  const { actor, period, project } = sheet;
  const facts = { startsOn: period.startsOn, closed: period.closedAt !== null };
  return (
    <ul className="grid gap-3">
      {submitted.map((row) => {
        if (!row.open) return null;
        const { id, value, comment, enterer, enteredBy, submittedBy } = row.open;
        const hands = [enteredBy, submittedBy];
        const own = !mayOnValue("acceptValues", { state: "submitted", hands, period: facts }, actor.id, project.today)
          .ok;
        const off = accepting && own;
        return (
          <li key={id}>
            <label className="flex items-start gap-3 text-sm">
              <input
                type="checkbox"
                name="values[]"
                value={id}
                disabled={off}
                defaultChecked={accepting && !off && row.warnings.length === 0}
                className="mt-0.5"
              />
              <span className="grid min-w-0 gap-0.5">
                <span>
                  <b>
                    {row.code} <bdi>{row.part ? `${row.dimension}: ${row.part}` : row.title}</bdi>
                  </b>
                  {": "}
                  {say.withUnit(value, row) || t("noNumber")}
                </span>
                <span className="text-quiet">
                  {[
                    row.previous && t("before", { value: say.decimal(row.previous) }),
                    row.accepted && t("replaces", { value: say.decimal(row.accepted.value) || t("noNumber") }),
                    t("by", { name: enterer ?? "" }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
                {comment && <bdi className="whitespace-pre-line">{comment}</bdi>}
                {row.warnings.map(({ warning, by }) => (
                  <span
                    key={`${warning} ${by}`}
                    data-tone="warning"
                    className="flex items-start gap-1 font-medium text-tone [&_svg]:size-4"
                  >
                    <StatusIcon shape="warning" />
                    {by
                      ? t("sheet.oddIn", { by, what: t(`sheet.warnings.${warning}`) })
                      : t(`sheet.warnings.${warning}`)}
                  </span>
                ))}
                {off && <span className="text-quiet">{t("ownValue")}</span>}
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
