import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { publishDecision } from "@/lib/publications/actions";
import type { loadPublication } from "@/lib/publications/loaders";

type Publication = Awaited<ReturnType<typeof loadPublication>>;

/** Publishes what is previewed on this very page, and nothing else. */
export async function PublishForm({ publication }: { publication: Publication }) {
  const t = await getTranslations("publication");
  const { dossier, positions, seen, state } = publication;
  const corrects = state === "differs";
  const name = t(corrects ? "publishAnew" : "publish");
  return (
    <ActionForm
      key={seen}
      action={publishDecision}
      hidden={{ itemId: dossier.row.item.id, positions, seen }}
      label={name}
      className="no-print grid gap-4"
    >
      {corrects && (
        <TextArea name="reason" label={t("corrects")} help={t("correctsHelp")} required max={2000} rows={3} />
      )}
      <div>
        <SubmitButton>{name}</SubmitButton>
      </div>
    </ActionForm>
  );
}
