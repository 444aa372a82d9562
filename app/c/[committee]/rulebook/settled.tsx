import { getTranslations } from "next-intl/server";
import { DescriptionList } from "@/app/ui/description-list";
import type { Frame } from "@/lib/frame/loaders";

/** What this committee allows in its ballots, and what of reviews and votes it lets be seen. */
export async function Settled({ committee }: Pick<Frame, "committee">) {
  const [t, words, item] = await Promise.all([
    getTranslations("rulebook.settled"),
    getTranslations("admin.committee"),
    getTranslations("item"),
  ]);
  const { secrecies, policy, proxies, reopenDays, statementDays, observersState } = committee.ballotTerms;
  const entries = [
    {
      term: words("terms.secrecies"),
      value: secrecies
        .map((secrecy) =>
          t("named", { name: item(`secrecies.${secrecy}`), means: item(`ballot.secrecies.${secrecy}`) }),
        )
        .join(" "),
    },
    {
      term: words("terms.policy"),
      value: t("named", { name: words(`terms.policies.${policy}`), means: words(`terms.policyMeans.${policy}`) }),
    },
    { term: t("proxies"), value: t("proxiesMean", { count: proxies }) },
    { term: t("reopening"), value: t("reopeningMeans", { days: reopenDays }) },
    {
      term: t("statements"),
      value: [t("statementsMean", { days: statementDays }), t(observersState ? "observersToo" : "observersNot")].join(
        " ",
      ),
    },
    { term: words("othersReviews"), value: words(`othersReviewsWhen.${committee.othersReviews}`) },
    { term: words("publishedPositions"), value: words(`positions.${committee.publishedPositions}`) },
  ];
  return <DescriptionList entries={entries} />;
}
