import { getTranslations } from "next-intl/server";
import { loadConflicts } from "@/lib/conflicts/loaders";
import type { Dossier } from "@/lib/dossier/loaders";
import { Suggestions } from "./suggestions";

/** Whose interests the item touches is looked at before the delegations are asked to speak. */
export async function SuggestedBefore({ dossier }: { dossier: Dossier }) {
  const { id } = dossier.row.item;
  const { suggested } = await loadConflicts(dossier.frame.committee.slug, id);
  const voting = suggested.filter(({ occasion }) => occasion === "vote");
  if (voting.length === 0) return null;
  const t = await getTranslations("conflicts");
  return (
    <div className="mb-5 grid gap-3 rounded-md bg-sunken p-4">
      <p className="font-semibold">{t("suggestedToVote")}</p>
      <Suggestions itemId={id} suggested={voting} />
    </div>
  );
}
