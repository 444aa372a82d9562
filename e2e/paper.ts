import type { Block, Paper } from "@/lib/typeset/pdf";

/** A paper of one chapter, and nothing else that would be printed. */
export const paperOf = (...blocks: Block[]): Paper => ({
  lang: "ru",
  kicker: "",
  title: "T",
  lead: "",
  facts: [],
  sections: [{ title: "S", blocks }],
  footer: "",
});
