import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Button } from "@/app/ui/button";
import { DateInput } from "@/app/ui/date-input";
import { Dialog } from "@/app/ui/dialog";
import { Section } from "@/app/ui/section";
import { Select } from "@/app/ui/select";
import { SubmitButton } from "@/app/ui/submit-button";
import { Table } from "@/app/ui/table";
import { TextArea } from "@/app/ui/text-area";
import { readersDay } from "@/lib/languages/reader";
import { becauseOf } from "@/lib/languages/refusal";
import type { Recorded } from "@/lib/project-facts/store";
import type { Assessed } from "@/lib/project-history/store";
import { assessRisk } from "@/lib/risks/actions";
import { RISK_SCALES } from "@/lib/rules/risk";
import type { Verdict } from "@/lib/rules/verdict";
import { RISK_FRAMEWORKS } from "@/lib/rules/words";

type Props = { project: Recorded; risks: Assessed[]; maySave: Verdict; today: string };

/** How frameworks class its environmental and social risk, and how they did before. None is turned into another. */
export async function Risks({ project, risks, maySave, today }: Props) {
  const [t, words, day] = await Promise.all([
    getTranslations("projects.risks"),
    getTranslations("words"),
    readersDay(),
  ]);
  const because = await becauseOf(maySave);
  const latest = new Set<string>();
  const rows = risks.map(({ id, framework, code, assessedOn, reason, by }) => {
    const current = !latest.has(framework);
    latest.add(framework);
    return {
      id,
      cells: [
        {
          text: `${words(`frameworks.${framework}`)}: ${words(`riskCodes.${code}`)}`,
          ...(current && { note: t("current") }),
        },
        { text: day(assessedOn), time: assessedOn },
        { text: reason, ...(by && { note: by }) },
      ],
    };
  });
  return (
    <Section
      card
      flush={rows.length > 0}
      title={t("title")}
      lead={t("lead")}
      actions={
        because ? (
          // Whether somebody may does not hang on what the form says: nobody needs it drawn behind the reason.
          <Button size="small" because={because} aria-haspopup="dialog">
            {t("assess")}
          </Button>
        ) : (
          <AssessForm projectId={project.id} today={today} />
        )
      }
    >
      {rows.length > 0 ? (
        <Table
          caption={t("title")}
          columns={[{ label: t("category"), lead: true }, { label: t("assessedOn") }, { label: t("reason") }]}
          rows={rows}
        />
      ) : (
        <p className="text-sm text-quiet">{t("none")}</p>
      )}
    </Section>
  );
}

async function AssessForm({ projectId, today }: { projectId: string; today: string }) {
  const [t, words] = await Promise.all([getTranslations("projects.risks"), getTranslations("words")]);
  return (
    <Dialog trigger={t("assess")} title={t("assess")} size="small">
      <ActionForm action={assessRisk} hidden={{ projectId }} clears>
        <Select
          name="framework"
          label={t("framework")}
          required
          empty={t("choose")}
          options={RISK_FRAMEWORKS.map((value) => ({ value, label: words(`frameworks.${value}`) }))}
        />
        <Select
          name="code"
          label={t("category")}
          help={t("categoryHelp")}
          required
          empty={t("choose")}
          options={[...RISK_SCALES.worldBankEsf, ...RISK_SCALES.adbSps].map((value) => ({
            value,
            label: words(`riskCodes.${value}`),
          }))}
        />
        <DateInput name="assessedOn" label={t("assessedOn")} required defaultValue={today} max={today} />
        <TextArea name="reason" label={t("reason")} help={t("reasonHelp")} required rows={4} max={4000} />
        <div>
          <SubmitButton>{t("assess")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
