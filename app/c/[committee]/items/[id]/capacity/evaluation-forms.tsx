import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Fold } from "@/app/ui/fold";
import { TextArea } from "@/app/ui/text-area";
import { TextInput } from "@/app/ui/text-input";
import { recordEvaluation } from "@/lib/capacity/actions";
import { becauseOf } from "@/lib/languages/refusal";
import { type Capacity, timeToEvaluate } from "@/lib/rules/capacity";
import { evaluationOf, FEWEST, LEVELS, type Level } from "@/lib/rules/kirkpatrick";
import { Send } from "./send";

type Props = { capacity: Capacity; today: string; itemId: string; next?: Level };

/** A form for each of the four levels; the one whose turn it is stands open. In place of one whose time has not come stands when it does. */
export async function EvaluationForms({ capacity, today, itemId, next }: Props) {
  const t = await getTranslations("capacity");
  const help = t("figureHelp", { fewest: String(FEWEST) });
  const number = (name: string, label: string, hint?: string) => (
    <TextInput
      key={name}
      name={name}
      label={label}
      inputMode="decimal"
      className="max-w-32"
      {...(hint ? { help: hint } : {})}
    />
  );
  const reasons = await Promise.all(LEVELS.map((level) => becauseOf(timeToEvaluate(capacity, level, today))));
  return LEVELS.map((level, nth) => {
    const because = reasons[nth];
    const title = evaluationOf(capacity.evaluations, level)
      ? t("reevaluate", { level: String(level) })
      : t("evaluate", { level: String(level), name: t(`levels.${level}`) });
    if (because)
      return (
        <p key={level} className="grid gap-1 border-t border-line pt-3">
          <span>{title}</span>
          <span className="text-sm text-quiet">{because}</span>
        </p>
      );
    return (
      <Fold key={level} title={title} open={level === next}>
        <ActionForm action={recordEvaluation} hidden={{ itemId, level }} clears label={title}>
          <p className="text-sm text-quiet">{t(`levelHelp.${level}`)}</p>
          <div className="flex flex-wrap gap-5">
            <TextInput name="asked" label={t("asked")} required inputMode="numeric" className="max-w-32" />
            <TextInput name="answered" label={t("answered")} required inputMode="numeric" className="max-w-32" />
          </div>
          {level === 2 ? (
            <>
              <p className="text-sm text-quiet">{t("testHelp", { fewest: String(FEWEST) })}</p>
              <div className="flex flex-wrap gap-5">
                {number("pre", t("pre"))}
                {number("post", t("post"))}
                {number("max", t("max"))}
              </div>
            </>
          ) : (
            number("mean", t("mean"), help)
          )}
          <TextArea name="note" label={t("evaluationNote")} required rows={3} max={4000} />
          <Send>{title}</Send>
        </ActionForm>
      </Fold>
    );
  });
}
