import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/ui/notice";
import type { Dossier } from "@/lib/dossier/loaders";
import { contestedIn, opinionsOn } from "@/lib/kinds/oversight-review/opinions";
import { CRITERIA } from "@/lib/kinds/oversight-review/ratings";
import { textOf } from "@/lib/languages/content";
import { readersFormat } from "@/lib/languages/reader";
import { dividedAdvice } from "@/lib/rules/advice";

/** Where the reviewers of the present revision advise differently, and on which criteria ratings differ. */
export async function Differences({ dossier }: { dossier: Dossier }) {
  const { sides, contested } = differencesOn(dossier);
  if (sides.length === 0 && contested.length === 0) return null;
  const [t, format] = await Promise.all([getTranslations(), readersFormat()]);
  return (
    <Notice kind="warning" title={t("item.reviews.differ")}>
      {sides.map(({ position, names }) => (
        <p key={position}>
          {t(`advice.${position}`)}: <bdi>{format.list(names)}</bdi>
        </p>
      ))}
      {contested.length > 0 && (
        <p>
          {t("item.reviews.contested", { criteria: format.list(contested.map((one) => t(`words.criteria.${one}`))) })}
        </p>
      )}
    </Notice>
  );
}

/** The same in one line, for whoever decides what happens next. */
export async function DifferencesAhead({ dossier }: { dossier: Dossier }) {
  if (dossier.row.item.status !== "inReview" || differencesOn(dossier).sides.length === 0) return null;
  const t = await getTranslations("item.reviews");
  return (
    <a href="#reviews" data-tone="warning" className="link text-sm text-tone">
      {t("differAhead")}
    </a>
  );
}

function differencesOn({ row: { item }, papers: { advice } }: Dossier) {
  const { ratings } = item.data;
  const rows = Array.isArray(ratings) ? ratings : [];
  const contested = contestedIn(
    rows.map(({ criterion, rating }) => ({ criterion: textOf(criterion), rating: textOf(rating) })),
    opinionsOn(item.revision, advice),
  );
  return {
    sides: dividedAdvice(item.revision, advice),
    contested: CRITERIA.filter((one) => contested.includes(one)),
  };
}
