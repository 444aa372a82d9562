import { type Quarter, quarterFrom, quarterOf } from "@/lib/rules/quarter";
import { KIND_NAMES, OUTCOMES } from "@/lib/rules/words";
import type { Gathered } from "./gathered";
import { type Chapter, countedOut, type Say, sum } from "./say";

/** What came in and what was decided, quarter by quarter: a chart, and the same figures in a table. */
export function quartersChapter({ span, proceedings: { filed, decided } }: Gathered, { t, number }: Say): Chapter {
  const series = [
    t("monitoring.columns.submitted"),
    t("monitoring.columns.decisions"),
    t("monitoring.columns.adopted"),
  ];
  const groups = quartersOf(span).map((quarter) => {
    const here = decided.filter((cell) => cell.quarter === quarter);
    const adopted = here.filter(({ outcome }) => outcome === "adopted");
    return { quarter, values: [filed.filter((cell) => cell.quarter === quarter), here, adopted].map(sum) };
  });
  const totals = series.map((_, at) => groups.reduce((all, { values }) => all + (values[at] ?? 0), 0));
  const label = (quarter: Quarter) => quarter.replace(/^\d\d(\d\d)-Q(\d)$/, "$2/$1");
  const named = (quarter: Quarter) => t("lists.quarterOf", { year: quarter.slice(0, 4), quarter: quarter.slice(-1) });
  return {
    title: t("reports.chapters.quarters"),
    blocks: [
      { is: "columns", series, groups: groups.map(({ quarter, values }) => ({ label: label(quarter), values })) },
      {
        is: "table",
        columns: [t("monitoring.columns.quarter"), ...series],
        widths: [4, 2, 2, 2],
        figures: [1, 2, 3],
        rows: [
          ...groups.map(({ quarter, values }) => [named(quarter), ...values.map(number)]),
          [t("reports.columns.together"), ...totals.map(number)],
        ],
      },
    ],
  };
}

/** Every quarter that the period touches. */
function quartersOf({ from, until }: Gathered["span"]): Quarter[] {
  const last = quarterOf(until);
  const all: Quarter[] = [];
  for (let quarter = quarterOf(from); quarter <= last; quarter = quarterFrom(quarter, 1)) all.push(quarter);
  return all;
}

/** Decisions by their outcome, and by the kind of item they are on. */
export function outcomesChapter({ proceedings: { filed, decided } }: Gathered, say: Say): Chapter {
  const { t, number } = say;
  const outcomes = OUTCOMES.map((outcome) => ({
    label: t(`outcomes.${outcome}`),
    value: sum(decided.filter((cell) => cell.outcome === outcome)),
    tone: outcome === "adopted" ? ("good" as const) : ("none" as const),
  }));
  const rows = KIND_NAMES.map((kind) => {
    const here = decided.filter((cell) => cell.kind === kind);
    const of = [filed.filter((cell) => cell.kind === kind), here, here.filter(({ outcome }) => outcome === "adopted")];
    return [t(`kinds.${kind}.name`), ...of.map(sum).map(number)];
  });
  return {
    title: t("reports.chapters.outcomes"),
    blocks: [
      ...countedOut(say, t("decisions.columns.outcome"), outcomes),
      {
        is: "table",
        heading: t("monitoring.tables.kinds"),
        columns: ["kind", "submitted", "decisions", "adopted"].map((column) => t(`monitoring.columns.${column}`)),
        widths: [4, 2, 2, 2],
        figures: [1, 2, 3],
        rows,
      },
    ],
  };
}

/** Said where a list on paper is not the whole one. */
const cut = (shown: number, all: number, { t }: Say) =>
  shown < all ? [{ is: "text" as const, text: t("reports.firstOf", { shown, all }) }] : [];

export function decisionsChapter({ proceedings: { decidedLines, decided } }: Gathered, say: Say): Chapter {
  const { t, day, name } = say;
  const rows = decidedLines.map(({ on, symbol, document, title, kind, outcome, delegation }) => [
    day(on),
    [symbol, document].filter(Boolean).join("\n"),
    [title, [t(`kinds.${kind}.name`), delegation && name(delegation)].filter(Boolean).join(" · ")].join("\n"),
    t(`outcomes.${outcome}`),
  ]);
  const columns = ["date", "decision", "item", "outcome"].map((column) => t(`decisions.columns.${column}`));
  return {
    title: t("reports.chapters.decisions"),
    blocks:
      rows.length > 0
        ? [{ is: "table", columns, widths: [2.5, 2.8, 6.3, 2.8], rows }, ...cut(rows.length, sum(decided), say)]
        : [{ is: "text", text: t("reports.nothing") }],
  };
}

export function filedChapter({ proceedings: { filedLines, filed } }: Gathered, say: Say): Chapter {
  const { t, day, name } = say;
  const rows = filedLines.map(({ on, symbol, title, kind, status, delegation }) => [
    day(on),
    symbol ?? "",
    [title, [t(`kinds.${kind}.name`), delegation && name(delegation)].filter(Boolean).join(" · ")].join("\n"),
    t(`statuses.${status}`),
  ]);
  const columns = [
    t("item.facts.submitted"),
    ...["symbol", "title", "status"].map((column) => t(`lists.export.columns.${column}`)),
  ];
  return {
    title: t("reports.chapters.filed"),
    blocks:
      rows.length > 0
        ? [{ is: "table", columns, widths: [2.5, 2.8, 6.3, 2.8], rows }, ...cut(rows.length, sum(filed), say)]
        : [{ is: "text", text: t("reports.nothing") }],
  };
}
