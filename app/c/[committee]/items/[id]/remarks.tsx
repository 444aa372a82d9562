import { getLocale, getTranslations } from "next-intl/server";
import { nameIn } from "@/lib/languages/named";
import { readersFormat } from "@/lib/languages/reader";
import type { BallotPaper } from "@/lib/papers/store";

/** What delegations remarked on the text without objecting to it. */
export async function Remarks({ ballot }: { ballot: BallotPaper }) {
  const [t, format, locale] = await Promise.all([getTranslations("item.remarks"), readersFormat(), getLocale()]);
  const remarks = ballot.interventions.filter(({ kind }) => kind === "comment");
  if (remarks.length === 0) return null;
  const names = new Map(ballot.seats.map(({ id, name }) => [id, nameIn(locale, name)]));
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{t("title")}</h3>
      <ul className="grid gap-3">
        {remarks.map(({ delegationId, person, body, at }) => (
          <li key={at} className="grid gap-0.5">
            <p className="text-sm text-quiet">
              {names.get(delegationId)} · <bdi>{person}</bdi> · <time dateTime={at}>{format.moment(new Date(at))}</time>
            </p>
            <p dir="auto" className="whitespace-pre-line">
              {body}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
