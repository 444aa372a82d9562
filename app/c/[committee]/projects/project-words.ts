import type { Look } from "@/app/ui/status-badge";
import { COUNTRIES } from "@/lib/kinds/places";
import { readersFormat, readersWords } from "@/lib/languages/reader";
import type { Place } from "@/lib/rules/project-facts";
import { RISK_SCALES } from "@/lib/rules/risk";
import { type ProjectStatus, RISK_FRAMEWORKS, type RiskFramework } from "@/lib/rules/words";

export const PROJECT_LOOKS: Record<ProjectStatus, Look> = {
  planned: { tone: "neutral", shape: "clock" },
  active: { tone: "info", shape: "dot" },
  finalising: { tone: "info", shape: "clock" },
  completed: { tone: "success", shape: "check" },
  cancelled: { tone: "danger", shape: "cross" },
  suspended: { tone: "warning", shape: "pause" },
};

/** Country codes as the reader's names of them. */
export async function placeNames(): Promise<(codes: readonly string[]) => string> {
  const [t, format] = await Promise.all([readersWords(), readersFormat()]);
  return (codes) =>
    format.list(
      codes.map((code) => {
        const known = COUNTRIES.find((one) => one === code);
        return known ? t(`countries.${known}`) : code;
      }),
    );
}

/** Where a project is, with each place's share where one is known. */
export async function sharedPlaces(): Promise<(places: readonly Pick<Place, "code" | "percentage">[]) => string> {
  const [name, format] = await Promise.all([placeNames(), readersFormat()]);
  return (places) =>
    places
      .map(({ code, percentage }) => [name([code]), percentage && format.share(percentage)].filter(Boolean).join(" "))
      .join(", ");
}

/** The list, and what stands there already if the list does not know it. */
export const withOwn = (list: readonly string[], own: string | null | undefined): readonly string[] =>
  own && !list.includes(own) ? [...list, own] : list;

/** Risk as it is kept, `ebrd:A`, as framework and category in the reader's language. */
export async function riskNames(): Promise<(word: string) => string> {
  const t = await readersWords();
  return (word) => {
    const [framework, code] = word.split(":");
    const known = RISK_FRAMEWORKS.find((one) => one === framework);
    const category = known && RISK_SCALES[known].find((one) => one === code);
    return known && category ? `${t(`words.frameworks.${known}`)}: ${t(`words.riskCodes.${category}`)}` : word;
  };
}

/** Every category of every framework, to choose from. */
export async function riskChoices(value: (framework: RiskFramework, code: string) => string) {
  const t = await readersWords();
  return RISK_FRAMEWORKS.flatMap((framework) =>
    RISK_SCALES[framework].map((code) => ({
      value: value(framework, code),
      label: t(`words.riskCodes.${code}`),
      group: t(`words.frameworks.${framework}`),
    })),
  );
}
