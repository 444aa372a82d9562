import { getTranslations } from "next-intl/server";
import { ADVICE_LOOKS } from "@/app/status-looks";
import { Prose } from "@/app/ui/prose";
import { StatusBadge } from "@/app/ui/status-badge";
import { readersFormat } from "@/lib/languages/reader";
import type { Papers } from "@/lib/papers/store";
import { standingAdvice } from "@/lib/rules/advice";

type Given = Papers["advice"][number];

/** All advice, the latest first. What was said on an earlier revision, or thought better of, stays and is marked. */
export function AdviceGiven({ advice, revision }: { advice: readonly Given[]; revision: number }) {
  return (
    <ol className="grid gap-4">
      {advice.toReversed().map((one) => (
        <One
          key={one.id}
          advice={one}
          current={revision}
          replaced={!standingAdvice(one.revision, advice).includes(one)}
        />
      ))}
    </ol>
  );
}

async function One({ advice, current, replaced }: { advice: Given; current: number; replaced: boolean }) {
  const [t, format] = await Promise.all([getTranslations(), readersFormat()]);
  return (
    <li className="grid gap-2 border-s-2 border-line ps-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <bdi className="font-semibold">{advice.name}</bdi>
        <StatusBadge {...ADVICE_LOOKS[advice.position]}>{t(`advice.${advice.position}`)}</StatusBadge>
        {advice.revision !== current && (
          <StatusBadge tone="warning" shape="clock">
            {t("item.reviews.onRevision", { revision: advice.revision })}
          </StatusBadge>
        )}
        {replaced && (
          <StatusBadge tone="neutral" shape="minus">
            {t("item.reviews.replaced")}
          </StatusBadge>
        )}
        <time dateTime={advice.at} className="text-quiet">
          {format.moment(new Date(advice.at))}
        </time>
      </div>
      {advice.comments && <Prose text={advice.comments} />}
      {advice.ratings.length > 0 && <Ratings ratings={advice.ratings} />}
    </li>
  );
}

/** What a reviewer rated, in the advice it came with: the table of ratings tells only of the present revision. */
async function Ratings({ ratings }: Pick<Given, "ratings">) {
  const t = await getTranslations();
  return (
    <details className="text-sm">
      <summary className="link w-fit">{t("item.ratings.given", { count: ratings.length })}</summary>
      <dl className="mt-2 grid gap-2">
        {ratings.map(({ criterion, rating, evidence }) => (
          <div key={criterion}>
            <dt className="font-semibold">
              {t(`words.criteria.${criterion}`)}: {t(`words.ratings.${rating}`)}
            </dt>
            <dd dir="auto" className="max-w-prose whitespace-pre-line text-quiet">
              {evidence}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
