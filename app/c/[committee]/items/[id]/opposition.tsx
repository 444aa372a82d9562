import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Dialog } from "@/app/ui/dialog";
import { Notice } from "@/app/ui/notice";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import type { Dossier } from "@/lib/dossier/loaders";
import { nameIn } from "@/lib/languages/named";
import { readersFormat } from "@/lib/languages/reader";
import { seatOf } from "@/lib/rules/hats";
import { opposeSilence } from "@/lib/silence/actions";

/** Delegations that object to a silence procedure before there is one, and the reader's own say in that. */
export async function Opposition({ dossier }: { dossier: Dossier }) {
  const [t, format, locale] = await Promise.all([getTranslations("item.opposition"), readersFormat(), getLocale()]);
  const { acts, papers, frame, row } = dossier;
  const mine = seatOf(frame.actor, frame.committee.id)?.delegationId;
  const opposes = papers.opposing.some(({ id }) => id === mine);
  const stand = opposes ? "lift" : "oppose";
  return (
    <>
      {papers.opposing.length > 0 && (
        <Notice
          kind="warning"
          title={t("opposed", { names: format.list(papers.opposing.map(({ name }) => nameIn(locale, name))) })}
        >
          {papers.opposing.map(({ id, text }) => text && <bdi key={id}>{text}</bdi>)}
        </Notice>
      )}
      {acts.opposeSilence.ok && mine && (
        <div className="no-print">
          <Dialog trigger={t(stand)} title={t(stand)}>
            <ActionForm action={opposeSilence} hidden={{ itemId: row.item.id, stand }}>
              <p className="text-sm">{t(`${stand}Means`)}</p>
              <TextArea name="text" label={t("text")} max={10_000} rows={3} />
              <div>
                <SubmitButton>{t(stand)}</SubmitButton>
              </div>
            </ActionForm>
          </Dialog>
        </div>
      )}
    </>
  );
}
