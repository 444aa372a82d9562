import { getLocale, getTranslations } from "next-intl/server";
import { nameIn } from "@/lib/languages/named";
import type { Votes } from "@/lib/rules/publication";
import { CHOICES, type Choice } from "@/lib/rules/words";

/** What the public is told of the vote. */
export async function VotesTold({ votes }: { votes: Votes }) {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  if (votes.told === "none") return null;
  if (votes.told === "counts")
    return (
      <ul className="grid gap-0.5">
        {CHOICES.filter((choice) => votes.counts[choice]).map((choice) => (
          <li key={choice}>
            {t("item.ballot.count", { choice: t(`choices.${choice}`), count: votes.counts[choice] ?? 0 })}
          </li>
        ))}
        <li className="text-quiet">{t("register.ofSeats", { seats: votes.seats })}</li>
      </ul>
    );
  return (
    <ul className="grid gap-0.5">
      {votes.positions.map(({ delegation, choice, counted }) => (
        <li key={delegation.code}>
          {t("register.position", { delegation: nameIn(locale, delegation.name), choice: said(choice, counted) })}
        </li>
      ))}
    </ul>
  );

  function said(choice: Choice | null, counted = true): string {
    if (!choice) return t("item.ballot.silent");
    const word = t(`choices.${choice}`);
    return counted ? word : t("record.paper.uncounted", { choice: word, why: t("record.paper.voids.noTie") });
  }
}
