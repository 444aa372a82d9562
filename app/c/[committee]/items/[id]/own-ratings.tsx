import { getTranslations } from "next-intl/server";
import { Glyph } from "@/app/ui/glyph";
import { Select } from "@/app/ui/select";
import { TextArea } from "@/app/ui/text-area";
import { CRITERIA, RATINGS } from "@/lib/kinds/oversight-review/ratings";
import type { Papers } from "@/lib/papers/store";

type Props = { given: Papers["advice"][number]["ratings"] };

/**
 * A reviewer's own ratings beside the author's: as many criteria as they care to rate, each with its evidence. What
 * they rated before is filled in, for whoever advises again speaks anew.
 */
export async function OwnRatings({ given }: Props) {
  const t = await getTranslations();
  const ratings = RATINGS.map((rating) => ({ value: rating, label: t(`words.ratings.${rating}`) }));
  const before = (criterion: string) => given.find((one) => one.criterion === criterion);
  return (
    <details open={given.length > 0} className="group rounded-md border border-line bg-surface">
      <summary className="flex items-center gap-2 px-4 py-3 text-sm font-semibold">
        <span className="grow">{t("item.ratings.own")}</span>
        <Glyph name="chevron-down" className="size-4 group-open:rotate-180" />
      </summary>
      <div className="grid gap-4 border-t border-line p-4">
        <p className="max-w-prose text-sm text-quiet">
          {t("item.ratings.ownHelp")} {given.length > 0 && t("item.ratings.ownAgain")}
        </p>
        {CRITERIA.map((criterion, index) => (
          <fieldset key={criterion} data-repeats className="grid min-w-0 gap-3">
            <legend className="mb-1.5 text-sm font-semibold">{t(`words.criteria.${criterion}`)}</legend>
            <input type="hidden" name={`ratings.${index}.criterion`} value={criterion} />
            <Select
              name={`ratings.${index}.rating`}
              label={t("item.ratings.rating")}
              options={ratings}
              empty={t("item.ratings.unrated")}
              defaultValue={before(criterion)?.rating}
            />
            <TextArea
              name={`ratings.${index}.evidence`}
              label={t("item.ratings.evidence")}
              max={4000}
              rows={2}
              defaultValue={before(criterion)?.evidence}
            />
          </fieldset>
        ))}
      </div>
    </details>
  );
}
