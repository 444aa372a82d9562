import "server-only";
import { COUNTRIES } from "@/lib/kinds/places";
import { formatFor } from "@/lib/languages/format";
import type { Locale } from "@/lib/languages/locales";
import { nameIn } from "@/lib/languages/named";
import { wordsIn } from "@/lib/languages/translator";
import type { Block } from "@/lib/typeset/pdf";

export type Say = ReturnType<typeof sayIn>;
export type Chapter = { title: string; blocks: Block[] };

/** How a report says things to its reader, with no request around it: it is made by a job. */
export function sayIn(locale: Locale) {
  const t = wordsIn(locale);
  const format = formatFor(locale, "UTC");
  return {
    t,
    locale,
    number: (value: number) => format.number(value),
    /** Days of a calendar, which are the same on every clock. */
    day: (day: string) => format.day(new Date(`${day}T00:00Z`)),
    date: (day: string) => format.date(new Date(`${day}T00:00Z`)),
    name: (name: { en: string } & Record<string, string>) => nameIn(locale, name),
    places: (codes: readonly string[]) =>
      format.list(codes.map((code) => (COUNTRIES.some((one) => one === code) ? t(`countries.${code}`) : code))),
  };
}

export const sum = (cells: readonly { count: number }[]) => cells.reduce((total, { count }) => total + count, 0);

/** Bars, and a table that says the same with each one's share. */
export function countedOut(say: Say, heading: string, bars: Extract<Block, { is: "bars" }>["bars"]): Block[] {
  const { t, number } = say;
  const total = bars.reduce((all, { value }) => all + value, 0);
  const share = (value: number) => (total > 0 ? `${number(Math.round((value / total) * 1000) / 10)} %` : "–");
  return [
    { is: "bars", heading, bars },
    {
      is: "table",
      columns: [heading, t("reports.columns.count"), t("reports.columns.share")],
      widths: [6, 2, 2],
      figures: [1, 2],
      rows: [
        ...bars.map(({ label, value }) => [label, number(value), share(value)]),
        [t("reports.columns.together"), number(total), ""],
      ],
    },
  ];
}
