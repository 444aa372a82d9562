import { getTranslations } from "next-intl/server";
import { Section } from "@/app/ui/section";
import { type Cell, Table } from "@/app/ui/table";
import { span } from "@/lib/languages/format";
import { readersFormat } from "@/lib/languages/reader";
import { sayRefusal } from "@/lib/languages/refusal";
import { fraction } from "@/lib/rules/fraction";
import { partsWarning } from "@/lib/rules/plausible";
import { rollUp } from "@/lib/rules/roll-up";
import { sayFigures } from "../../framework-words";
import type { LoadedIndicator } from "./period-table";

type Props = { loaded: LoadedIndicator };

/** The parts of an indicator by each way of splitting it, and what they come to together, where that means anything. */
export const Parts = ({ loaded }: Props) =>
  loaded.indicator.disaggregations.map((split) => <Split key={split.by} split={split} loaded={loaded} />);

/** As many of the latest periods as stand side by side. */
const MOST_PERIODS = 6;

/** One way of splitting, in the latest periods that know any part of it. */
async function Split({ split, loaded }: Props & { split: LoadedIndicator["indicator"]["disaggregations"][number] }) {
  const { indicator, accepted, partTargets } = loaded;
  const [t, format, say] = await Promise.all([getTranslations("results"), readersFormat(), sayFigures()]);
  const { by, parts } = split;
  const { measure, unit } = indicator;
  const ofSplit = (one: { dimension: string }) => one.dimension === by;
  const [values, targets] = [accepted.filter(ofSplit), partTargets.filter(ofSplit)];
  const shown = indicator.rows
    .filter(({ id }) => [...values, ...targets].some(({ periodId }) => periodId === id))
    .slice(-MOST_PERIODS)
    .map((period) => {
      const inPeriod = <T extends { periodId: string; part: string }>(all: T[], name: string) =>
        all.find((one) => one.periodId === period.id && one.part === name);
      const found = parts.map(({ name }) => ({
        value: inPeriod(values, name)?.value ?? null,
        target: inPeriod(targets, name)?.value ?? null,
      }));
      const known = found.map(({ value }, nth) => {
        const weight = parts[nth]?.weight;
        return {
          measure,
          unit,
          value: value === null ? null : fraction(value),
          weight: weight ? fraction(weight) : null,
        };
      });
      return { ...period, known, found, together: rollUp(known) };
    });
  const refused = shown.find(({ together }) => !together.ok && together.reason !== "partMissing")?.together;

  function togetherIn({ together }: (typeof shown)[number]): Cell {
    if (together.ok) return say.exact(together.value, indicator);
    const missing = together.reason === "partMissing" && Number(together.params?.missing);
    return { text: "–", note: missing ? t("partsMissing", { count: missing }) : "" };
  }

  /** What was reported of the whole, and whether it can be right beside its parts. */
  function reportedIn({ actual, known }: (typeof shown)[number]): Cell {
    if (actual === null) return "–";
    const warning = partsWarning(
      fraction(actual),
      measure,
      known.map(({ value }) => value),
    );
    const text = say.decimal(actual);
    return warning ? { text, note: t(`sheet.warnings.${warning}`), tone: "warning", shape: "warning" } : text;
  }

  return (
    <Section
      card
      flush
      title={<bdi>{t("splitBy", { by })}</bdi>}
      {...(shown.length === 0
        ? { lead: t("nothingYet") }
        : refused && !refused.ok && { lead: await sayRefusal(refused) })}
    >
      {shown.length > 0 && (
        <Table
          caption={t("splitBy", { by })}
          columns={[
            { label: t("part"), lead: true },
            ...shown.map(({ startsOn, endsOn }) => ({
              label: span(format, startsOn, endsOn),
              align: "end" as const,
            })),
          ]}
          rows={[
            ...parts.map(({ name, weight }, nth) => ({
              id: name,
              cells: [
                { text: name, note: weight ? t("weight", { weight: say.decimal(weight) }) : "" },
                ...shown.map(({ found }) => ({
                  text: say.decimal(found[nth]?.value ?? null) || "–",
                  note: found[nth]?.target ? t("ofTarget", { target: say.decimal(found[nth].target) }) : "",
                })),
              ],
            })),
            {
              id: "together",
              cells: [t(measure === "percentage" ? "weightedMean" : "together"), ...shown.map(togetherIn)],
            },
            { id: "reported", cells: [t("reportedHere"), ...shown.map(reportedIn)] },
          ]}
        />
      )}
    </Section>
  );
}
