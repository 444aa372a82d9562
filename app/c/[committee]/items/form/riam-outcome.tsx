"use client";
import { scoredRows } from "@/lib/rules/riam";
import { optionsIn } from "@/lib/rules/riam-options";
import { BandCounts } from "../riam/band-counts";
import { OptionsTable } from "../riam/options-table";
import type { RiamWords } from "../riam/words";

/** What the scores so far come to: the options side by side, and how many components fall in each band. */
export function RiamOutcome({ typed, words }: { typed: unknown; words: RiamWords }) {
  const rows = scoredRows(typed);
  const options = optionsIn(rows);
  if (rows.length === 0) return null;
  return (
    <div className="mt-2 grid min-w-0 gap-5 rounded-md border border-line py-4">
      {options.length > 1 && (
        <div className="grid gap-1">
          <h3 className="px-5 text-sm font-semibold">{words.options}</h3>
          <OptionsTable rows={rows} words={words} />
        </div>
      )}
      <div className="grid gap-1">
        <h3 className="px-5 text-sm font-semibold">{words.profile}</h3>
        <p className="px-5 text-sm text-quiet">{words.profileHelp}</p>
        {options.map((option) => {
          const named = option || words.asItIs;
          return (
            <div key={option} className="grid gap-1 not-first:mt-2">
              {options.length > 1 && (
                <h4 className="px-5 pt-2 text-sm">
                  <bdi>{named}</bdi>
                </h4>
              )}
              <BandCounts
                rows={rows.filter((row) => row.option === option)}
                words={words}
                caption={`${words.profile}: ${named}`}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
