import { getNow, getTranslations } from "next-intl/server";
import { DateInput } from "@/app/ui/date-input";
import { TextArea } from "@/app/ui/text-area";
import { TextInput } from "@/app/ui/text-input";
import type { Dossier } from "@/lib/dossier/loaders";
import { clockText } from "@/lib/languages/format";

/** At which meeting it is announced, and what is said with it. */
export async function AnnouncementFields({ dossier }: { dossier: Dossier }) {
  const [t, now] = await Promise.all([getTranslations("item.announcement"), getNow()]);
  const today = clockText(now, dossier.frame.committee.timezone).slice(0, 10);
  return (
    <>
      <TextInput name="meeting" label={t("meeting")} help={t("meetingHelp")} required maxLength={200} />
      <DateInput name="metOn" label={t("metOn")} required defaultValue={today} />
      <TextArea name="remarks" label={t("remarks")} help={t("remarksHelp")} max={10_000} rows={4} />
    </>
  );
}
