import { getLocale, getTranslations } from "next-intl/server";
import { nameIn } from "@/lib/languages/named";
import { readersFormat } from "@/lib/languages/reader";
import type { BallotPaper } from "@/lib/papers/store";

/** Explanations, reservations and interpretative statements: part of the record beside the positions. */
export async function Statements({ ballot: { statements } }: { ballot: BallotPaper }) {
  const [t, locale, format] = await Promise.all([getTranslations("item.ballot"), getLocale(), readersFormat()]);
  if (statements.length === 0) return null;
  return (
    <div className="grid gap-3">
      <h3 className="font-semibold">{t("statements")}</h3>
      <ul className="grid gap-3">
        {statements.map(({ id, kind, body, at, person, delegation }) => (
          <li key={id} className="rounded-md bg-sunken px-4 py-3 text-sm">
            <p className="font-medium">
              {t(`statementKinds.${kind}`)} · {delegation ? nameIn(locale, delegation) : person}
            </p>
            <p dir="auto" className="mt-1 whitespace-pre-line">
              {body}
            </p>
            <p className="mt-1 text-xs text-quiet">
              {person} · <time dateTime={at}>{format.moment(new Date(at))}</time>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
