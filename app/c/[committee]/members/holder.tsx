import { getTranslations } from "next-intl/server";
import { Known } from "@/app/known";
import { Avatar } from "@/app/ui/avatar";
import { sayAway } from "@/lib/languages/away";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import type { Seated } from "@/lib/memberships/store";

/** A person in a seat: as what, and for how long. */
export async function Holder({ seat, as }: { seat: Seated; as?: string }) {
  const [t, day] = await Promise.all([getTranslations("members"), readersDay()]);
  const from = day(seat.from);
  const mandate = seat.until ? t("mandate", { from, until: day(seat.until) }) : t("since", { from });
  return (
    <li className="flex items-start gap-3">
      <Avatar name={seat.personName} />
      <div className="min-w-0 text-sm">
        <p className="font-medium">
          <bdi>{seat.personName}</bdi>
        </p>
        {as && <p>{as}</p>}
        <p className="text-quiet">{mandate}</p>
        {seat.role === "reviewer" && seat.languages && <Known languages={seat.languages} areas={seat.areas ?? []} />}
        {(await Promise.all(seat.away.map(sayAway))).map((away) => (
          <p key={away} data-tone="warning" className="text-tone">
            {away}
          </p>
        ))}
        {(await learnedLater(seat)).map((note) => (
          <p key={note} className="text-quiet">
            {note}
          </p>
        ))}
        {seat.selfGranted && <p className="text-quiet">{t("selfGranted")}</p>}
      </div>
    </li>
  );
}

/** What nobody knew yet on the day that is shown. Of today there is nothing to add. */
async function learnedLater({ grantedLater, grantedAt, endedAt, then }: Seated): Promise<string[]> {
  const [t, day, format] = await Promise.all([getTranslations("members"), readersDay(), readersFormat()]);
  return [
    grantedLater && t("grantedLater", { day: format.day(grantedAt) }),
    then && (then.until ? t("untilThen", { until: day(then.until) }) : t("openThen")),
    endedAt && t("endedLater", { day: format.day(endedAt) }),
  ].filter((note) => typeof note === "string");
}
