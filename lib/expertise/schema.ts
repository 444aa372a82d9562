import { z } from "zod";
import { LANGUAGES } from "@/lib/kinds/places";
import { AREAS, KIND_NAMES } from "@/lib/rules/words";

const several = <W extends readonly [string, ...string[]]>(words: W) =>
  z
    .array(z.enum(words))
    .default([])
    .transform((chosen) => words.filter((word): word is W[number] => (chosen as string[]).includes(word)));

/** What somebody can advise on: languages of documents they read, areas and kinds they know. */
export const SaveExpertise = z
  .object({ languages: several(LANGUAGES), areas: several(AREAS), kinds: several(KIND_NAMES) })
  .strict();
export type Expertise = z.output<typeof SaveExpertise>;
