import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { ButtonLink } from "@/app/ui/button-link";
import { Dialog } from "@/app/ui/dialog";
import { Card } from "@/app/ui/section";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { TextInput } from "@/app/ui/text-input";
import { issueAddendum } from "@/lib/addenda/actions";
import type { Dossier } from "@/lib/dossier/loaders";
import { readersFormat } from "@/lib/languages/reader";
import { sayRefusal } from "@/lib/languages/refusal";
import type { ItemAct } from "@/lib/rules/access";

/** Where a decided item stands towards the public, and what a secretary may do about it. */
export async function Register({ dossier }: { dossier: Dossier }) {
  const { row, frame, acts } = dossier;
  if (row.decision === null) return null;
  const [t, format] = await Promise.all([getTranslations("item.register"), readersFormat()]);
  const { slug } = frame.committee;
  const { id } = row.item;
  const { publication } = row;
  const state = publication
    ? publication.withdrawnAt
      ? t("withdrawn")
      : t("public", { version: publication.version, when: format.date(publication.updatedAt) })
    : t("notPublic");
  // What is for a secretary alone is told in the rulebook; what is the reader's but not now, says why.
  const mine = (act: ItemAct) => acts[act].ok || acts[act].reason !== "onlyHats";
  const because = async (act: ItemAct) => (acts[act].ok ? undefined : sayRefusal(acts[act]));
  return (
    <Card>
      <div className="grid gap-3 text-sm">
        <h2 className="text-lg font-semibold">{t("title")}</h2>
        <p>{state}</p>
        {publication && (
          <a href={paths.publicDecision(slug, publication.address)} className="link">
            {t("publicPage")}
          </a>
        )}
        <div className="no-print grid justify-items-start gap-2">
          {mine("publishDecision") && (
            <ButtonLink href={paths.publication(slug, id)} because={await because("publishDecision")}>
              {t("publication")}
            </ButtonLink>
          )}
          {mine("issueCorrigendum") && row.decision.outcome === "adopted" && (
            <ButtonLink href={paths.corrigendum(slug, id)} because={await because("issueCorrigendum")}>
              {t("corrigendum")}
            </ButtonLink>
          )}
          {mine("issueAddendum") && row.decision.outcome === "adopted" && (
            <Dialog trigger={t("addendum")} title={t("addendum")} because={await because("issueAddendum")}>
              <ActionForm action={issueAddendum} hidden={{ itemId: id }} clears>
                <p>{t("addendumWhat")}</p>
                <TextInput name="title" label={t("addendumTitle")} required maxLength={300} />
                <TextArea name="body" label={t("addendumBody")} required max={20_000} rows={6} />
                <div>
                  <SubmitButton>{t("addendum")}</SubmitButton>
                </div>
              </ActionForm>
            </Dialog>
          )}
        </div>
      </div>
    </Card>
  );
}
