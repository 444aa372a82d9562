import { signed } from "@/lib/languages/content";
import { bandCounts, RIAM_BANDS, RIAM_CATEGORIES, type RiamRow } from "@/lib/rules/riam";
import type { RiamWords } from "./words";

type Props = { rows: readonly RiamRow[]; words: RiamWords; caption: string };

/** How many components of each category fall in each band; bands that are nowhere are left out. */
export function BandCounts({ rows, words, caption }: Props) {
  const counts = bandCounts(rows);
  const bands = RIAM_BANDS.filter((band) => RIAM_CATEGORIES.some((category) => counts[category][band] > 0));
  const categories = RIAM_CATEGORIES.filter((category) => bands.some((band) => counts[category][band] > 0));
  return (
    <table className="table [&_thead_th]:whitespace-normal [&_tbody_th]:min-w-0">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.category}</th>
          {bands.map((band) => (
            <th key={band} scope="col" data-align="end">
              <abbr title={words.bands[band]} className="no-underline">
                {signed(band)}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {categories.map((category) => (
          <tr key={category}>
            <th scope="row">{words.categories[category]}</th>
            {bands.map((band) => (
              <td key={band} data-align="end" data-label={`${signed(band)} · ${words.bands[band]}`}>
                {counts[category][band]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
