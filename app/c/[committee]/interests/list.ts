import { getTranslations } from "next-intl/server";
import { atOnce, type List } from "@/app/list-answer";
import { sayInterest } from "@/app/say-interest";
import { dayCell } from "@/lib/files/cell";
import { loadInterestRegister } from "@/lib/interests/loaders";

/** The register of interests, for the secretaries of the committee. */
export async function interestList(slug: string): Promise<List> {
  const people = await loadInterestRegister(slug);
  const [t, say] = await Promise.all([getTranslations("interests"), sayInterest()]);
  const lines = people.flatMap(({ name, interests }) =>
    interests.length === 0
      ? [[name, t("nothing"), null, null, null]]
      : interests.map((interest) => [
          name,
          say.what(interest),
          dayCell(interest.from),
          dayCell(interest.until),
          interest.note,
        ]),
  );
  return {
    name: `${slug.toUpperCase()}-${t("fileName")}`,
    heads: [t("person"), t("interest"), t("from"), t("until"), t("note")],
    pages: atOnce(lines),
  };
}
