import { getTranslations } from "next-intl/server";
import type { Option } from "@/app/ui/select";
import type { CandidateRow } from "@/lib/assignments/store";
import { sayRemark } from "@/lib/languages/refusal";
import type { LeftOut, Remark, Rotation } from "@/lib/rules/rotation";

/** Why somebody stands where they stand, in one line. */
export const sayRemarks = async (remarks: readonly Remark[]) => (await Promise.all(remarks.map(sayRemark))).join(" · ");

/** About the item itself: nobody can overrule these. */
const FINAL = ["author", "conflicted", "asked"];

/** Everybody who can be asked by name, those suggested first; of the others their label says why not. */
export async function candidateOptions({ suggested, leftOut }: Rotation<CandidateRow>): Promise<Option[]> {
  const t = await getTranslations("item.reviews");
  const others = leftOut.filter(({ because }) => !FINAL.includes(because.says));
  return [
    ...suggested.map(({ id, name, load }) => ({ value: id, label: t("candidateLoad", { name, load }) })),
    ...(await Promise.all(
      others.map(async ({ id, name, because }) => ({ value: id, label: `${name} (${await sayRemark(because)})` })),
    )),
  ];
}

/** Reviewers who are not suggested, each with the reason. */
export async function NotSuggested({ leftOut }: { leftOut: LeftOut<CandidateRow>[] }) {
  const t = await getTranslations("item.reviews");
  if (leftOut.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="text-quiet">{t("leftOut", { count: leftOut.length })}</summary>
      <ul className="mt-2 grid gap-2">
        {leftOut.map((candidate) => (
          <NotSuggestedOne key={candidate.id} candidate={candidate} />
        ))}
      </ul>
    </details>
  );
}

async function NotSuggestedOne({ candidate: { name, because, away } }: { candidate: LeftOut<CandidateRow> }) {
  const t = await getTranslations("absences");
  const [next] = because.says.startsWith("away") ? away : [];
  const about = [next?.note, next?.alternate && t("askInstead", { name: next.alternate })].filter(Boolean);
  return (
    <li>
      <bdi className="font-medium">{name}</bdi>: {await sayRemark(because)}
      {about.length > 0 && <span className="block text-quiet">{about.join(" · ")}</span>}
    </li>
  );
}
