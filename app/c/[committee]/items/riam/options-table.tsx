import type { RiamRow } from "@/lib/rules/riam";
import { optionsIn, sideBySide } from "@/lib/rules/riam-options";
import { Band } from "./band";
import type { RiamWords } from "./words";

/** The bands of each component under each option; nothing when there is one option alone. */
export function OptionsTable({ rows, words }: { rows: readonly RiamRow[]; words: RiamWords }) {
  const options = optionsIn(rows);
  if (options.length < 2) return null;
  return (
    <table className="table [&_thead_th]:whitespace-normal [&_tbody_th]:min-w-40">
      <caption className="sr-only">{words.options}</caption>
      <thead>
        <tr>
          <th scope="col">{words.component}</th>
          {options.map((option) => (
            <th key={option} scope="col">
              <bdi>{option || words.asItIs}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sideBySide(rows).map(({ category, component, bands }, index) => (
          <tr key={index}>
            <th scope="row">
              <bdi>{component}</bdi>
              <small>{words.categories[category]}</small>
            </th>
            {bands.map((band, place) => (
              <td key={options[place]} data-label={options[place] || words.asItIs}>
                {band ? <Band band={band} words={words} /> : <span className="text-quiet">{words.notScored}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
