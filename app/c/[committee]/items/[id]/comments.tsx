import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Prose } from "@/app/ui/prose";
import { Section } from "@/app/ui/section";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { commentItem } from "@/lib/comments/actions";
import type { Dossier } from "@/lib/dossier/loaders";
import { readersFormat } from "@/lib/languages/reader";
import { becauseOf } from "@/lib/languages/refusal";

/** What was said about the item, outside the formal advice. */
export async function Comments({ dossier }: { dossier: Dossier }) {
  const [t, format] = await Promise.all([getTranslations("item.comments"), readersFormat()]);
  const { papers, acts, row } = dossier;
  const refusal = await becauseOf(acts.commentItem);
  if (papers.comments.length === 0 && row.item.status === "draft" && refusal) return null;
  return (
    <Section card id="comments" title={t("title", { count: papers.comments.length })}>
      <div className="grid gap-5">
        {papers.comments.length > 0 && (
          <ol className="grid gap-4">
            {papers.comments.map(({ id, name, body, revision, at }) => (
              <li key={id} className="grid gap-1">
                <p className="flex flex-wrap gap-x-3 text-sm">
                  <bdi className="font-semibold">{name}</bdi>
                  <time dateTime={at} className="text-quiet">
                    {format.moment(new Date(at))}
                  </time>
                  {revision !== row.item.revision && (
                    <span className="text-quiet">{t("onRevision", { revision })}</span>
                  )}
                </p>
                <Prose text={body} />
              </li>
            ))}
          </ol>
        )}
        {refusal ? (
          <p className="text-sm text-quiet">{refusal}</p>
        ) : (
          <ActionForm
            action={commentItem}
            hidden={{ itemId: row.item.id }}
            clears
            label={t("add")}
            className="no-print grid gap-3"
          >
            <TextArea name="body" label={t("add")} required max={10_000} rows={3} />
            <div>
              <SubmitButton variant="secondary">{t("send")}</SubmitButton>
            </div>
          </ActionForm>
        )}
      </div>
    </Section>
  );
}
