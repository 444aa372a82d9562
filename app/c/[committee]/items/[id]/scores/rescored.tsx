import { getTranslations } from "next-intl/server";
import { Diff } from "@/app/ui/diff";
import { signed } from "@/lib/languages/content";
import { bandOf, environmentalScore, RIAM_CRITERIA, type RiamRow } from "@/lib/rules/riam";
import type { Rescoring } from "@/lib/rules/riam-history";
import { Band } from "../../riam/band";
import type { RiamWords } from "../../riam/words";

/** One component's score, before and after, with the values that changed and the justification. */
export async function Rescored({ change: { before, after }, words }: { change: Rescoring; words: RiamWords }) {
  const t = await getTranslations("item.scores");
  const row = after ?? before;
  if (!row) return null;
  const change = before ? (after ? "changed" : "removed") : "added";
  return (
    <li className="grid gap-2 border-s-2 border-line ps-4">
      <p>
        <bdi className="font-semibold">{row.component}</bdi>{" "}
        <span className="text-sm text-quiet">
          {[words.categories[row.category], row.option].filter(Boolean).join(" · ")} · {t(change)}
        </span>
      </p>
      {before && after && before.component !== after.component && (
        <p className="text-sm text-quiet">{t("was", { name: before.component })}</p>
      )}
      <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
        {before && <Scored term={t("before")} row={before} other={after} words={words} />}
        {after && <Scored term={t(before ? "after" : "scored")} row={after} other={before} words={words} />}
      </dl>
      <div className="max-w-prose text-sm">
        <Diff before={before?.justification ?? row.justification} after={after?.justification ?? row.justification} />
      </div>
    </li>
  );
}

type ScoredProps = { term: string; row: RiamRow; other: RiamRow | undefined; words: RiamWords };

function Scored({ term, row, other, words }: ScoredProps) {
  return (
    <div>
      <dt className="text-quiet">{term}</dt>
      <dd className="grid gap-1">
        <Band band={bandOf(row)} words={words} />
        <span className="tabular-nums">
          {RIAM_CRITERIA.map((name) => {
            const value = `${name.toUpperCase()} ${signed(String(row[name]))}`;
            return other && other[name] !== row[name] ? <strong key={name}>{value} </strong> : `${value} `;
          })}
          · {`ES ${signed(String(environmentalScore(row)))}`}
        </span>
      </dd>
    </div>
  );
}
