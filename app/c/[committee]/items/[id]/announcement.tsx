import { getTranslations } from "next-intl/server";
import { Prose } from "@/app/ui/prose";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import type { AnnouncementPaper } from "@/lib/papers/store";

/** Who announced it, when, at which meeting, and what was said with it. */
export async function Announcement({ announcement }: { announcement: AnnouncementPaper }) {
  const [t, format, day] = await Promise.all([getTranslations("item.announcement"), readersFormat(), readersDay()]);
  const { symbol, by, at, meeting, metOn, remarks } = announcement;
  return (
    <div className="grid gap-2">
      <p>
        {t("announced", {
          symbol,
          name: by,
          when: format.moment(new Date(at)),
          meeting,
          day: metOn ? day(metOn) : "",
        })}
      </p>
      {remarks && <Prose text={remarks} />}
    </div>
  );
}
