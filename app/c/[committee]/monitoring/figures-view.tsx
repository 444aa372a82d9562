"use client";
import type { Route } from "next";
import { type ReactNode, useMemo } from "react";
import { BarChart, type ChartProps } from "@/app/ui/bar-chart";
import { ColumnChart } from "@/app/ui/column-chart";
import { keptLast } from "@/app/ui/kept-last";
import { Stat } from "@/app/ui/stat";
import { Markup, still } from "@/app/ui/still";
import { FigureSection, type Part } from "./figure-section";
import { type OnMap, RegionMap } from "./region-map";

export type FigureChart =
  | { map: { label: string; counts: OnMap }; means: string }
  | { columns: ChartProps; bars: ChartProps }
  | { bars: ChartProps };
export type ToldPart = Omit<Part, "chart"> & { chart: FigureChart | undefined };
export type Told = {
  jump: string;
  unfold: string;
  none: string;
  stats: { name: string; label: string; value: string; href: Route }[];
  parts: ToldPart[];
};

/**
 * Everything that is counted, drawn as one text from one text: hundreds of cells and bars, none of which does
 * anything. What is drawn travels once, as the page; twice it would cost more than to draw it.
 */
export function FiguresView({ told }: { told: string }) {
  return <Markup of={useMemo(() => drawnOf(told), [told])} />;
}

/** All of a committee see the same, and most that is written changes none of it. */
const drawnOf = keptLast(20, (told: string) => still(drawn(JSON.parse(told) as Told)));

const drawn = ({ jump, unfold, none, stats, parts }: Told): ReactNode => (
  <>
    <nav aria-label={jump} className="no-print flex flex-wrap gap-x-4 gap-y-2 text-sm">
      {parts.map(({ name, title }) => (
        <a key={name} href={`#${name}`} className="link">
          {title}
        </a>
      ))}
    </nav>
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-3">
      {stats.map(({ name, ...stat }) => (
        <Stat key={name} {...stat} />
      ))}
    </div>
    {parts.map(({ chart, ...part }) => (
      <FigureSection key={part.name} {...part} unfold={unfold} none={none} chart={chart && chartOf(chart)} />
    ))}
  </>
);

/** A chart by what it is told with. */
function chartOf(chart: FigureChart): ReactNode {
  if ("map" in chart)
    return (
      <figure className="grid gap-2">
        <RegionMap {...chart.map} />
        <figcaption className="text-xs text-quiet">{chart.means}</figcaption>
      </figure>
    );
  if (!("columns" in chart)) return <BarChart {...chart.bars} />;
  return (
    <>
      {/* So many columns beside each other leave no room for their numbers on a phone. */}
      <div className="max-sm:hidden">
        <ColumnChart {...chart.columns} />
      </div>
      <div className="sm:hidden">
        <BarChart {...chart.bars} />
      </div>
    </>
  );
}
