"use client";
import { useEffect, useRef, useState } from "react";
import type { Option } from "./select";

const PAUSE_MS = 200;

/** What was offered and found since the page was opened: a form drawn anew still knows the name of what is chosen in it. */
const known = new Map<string, Option>();

export const knownOption = (value: string): Option | undefined => known.get(value);

function remember(options: readonly Option[]): void {
  for (const option of options) known.set(option.value, option);
}

/** The options with the chosen one among them: by its name where that is known, otherwise as it is. */
export function withKnown(options: readonly Option[], value = ""): readonly Option[] {
  if (!value || options.some((option) => option.value === value)) return options;
  return [knownOption(value) ?? { value, label: value }, ...options];
}

/** The options to choose from, and a way to ask for those that match what is typed. */
export function useMatches(options: readonly Option[], more: string | undefined) {
  const [matches, show] = useState(options);
  const [failed, setFailed] = useState(false);
  const asking = useRef(new AbortController());
  // Once somebody else chose another, what was chosen here may be among the options no more.
  useEffect(() => remember(options), [options]);

  async function ask(words: string): Promise<readonly Option[]> {
    asking.current.abort();
    const { signal } = (asking.current = new AbortController());
    try {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      if (signal.aborted) return [];
      const answer = await fetch(`${more}?${new URLSearchParams({ q: words })}`, { signal });
      if (!answer.ok) throw new Error(`${answer.status}`);
      const found = (await answer.json()) as Option[];
      remember(found);
      show(found);
      setFailed(false);
      return found;
    } catch {
      if (!signal.aborted) setFailed(true);
      return [];
    }
  }

  useEffect(() => () => asking.current.abort(), []);
  return { matches, failed, ask };
}
