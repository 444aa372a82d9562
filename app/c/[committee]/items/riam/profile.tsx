import { signed } from "@/lib/languages/content";
import {
  bandCounts,
  RIAM_BANDS,
  RIAM_CATEGORIES,
  type RiamBand,
  type RiamCategory,
  type RiamRow,
} from "@/lib/rules/riam";
import { lookOf } from "./band";
import { BandCounts } from "./band-counts";
import type { RiamWords } from "./words";

const STEP = 28;
const HEIGHT = 72;
const WIDTH = STEP * RIAM_BANDS.length;

type Props = {
  rows: readonly RiamRow[];
  words: RiamWords;
  /** What a chart shows, for whoever does not see it. */
  say: (category: RiamCategory, counts: [RiamBand, number][]) => string;
  caption: string;
};

/** The profile of one option: for each category a column per band, from major harm to major benefit, and the counts as a table. */
export function Profile({ rows, words, say, caption }: Props) {
  const counts = bandCounts(rows);
  const most = Math.max(...RIAM_CATEGORIES.flatMap((category) => Object.values(counts[category])));
  const shown = RIAM_CATEGORIES.filter((category) => rows.some((row) => row.category === category));
  return (
    <div className="grid min-w-0 items-start gap-x-8 gap-y-4 xl:grid-cols-[minmax(0,21rem)_minmax(0,1fr)]">
      <div className="grid gap-4">
        {shown.map((category) => (
          <figure key={category} className="grid gap-1 break-inside-avoid">
            <figcaption className="text-xs font-semibold text-quiet">{words.categories[category]}</figcaption>
            <Columns counts={counts[category]} most={most} label={say(category, found(counts[category]))} />
          </figure>
        ))}
      </div>
      <div className="-mx-5 min-w-0">
        <BandCounts rows={rows} words={words} caption={caption} />
      </div>
    </div>
  );
}

const found = (counts: Record<RiamBand, number>) =>
  RIAM_BANDS.map((band): [RiamBand, number] => [band, counts[band]]).filter(([, count]) => count > 0);

/** A chart of eleven columns, drawn where the page is drawn. */
function Columns({ counts, most, label }: { counts: Record<RiamBand, number>; most: number; label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT + 34}`}
      className="w-full max-w-84"
      fontSize="12"
      textAnchor="middle"
    >
      <line x1="0" x2={WIDTH} y1={HEIGHT + 16.5} y2={HEIGHT + 16.5} stroke="var(--edge)" />
      {RIAM_BANDS.map((band, index) => {
        const tall = (HEIGHT * counts[band]) / Math.max(most, 1);
        const middle = STEP * (index + 0.5);
        return (
          <g key={band} data-tone={lookOf(band).tone}>
            {counts[band] > 0 && (
              <rect x={middle - 10} y={HEIGHT + 16 - tall} width="20" height={tall} rx="2" fill="var(--tone-ink)" />
            )}
            {counts[band] > 0 && (
              <text x={middle} y={HEIGHT + 12 - tall} fill="var(--ink)" fontWeight="600">
                {counts[band]}
              </text>
            )}
            <text x={middle} y={HEIGHT + 31} fill="var(--quiet)">
              {signed(band)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
