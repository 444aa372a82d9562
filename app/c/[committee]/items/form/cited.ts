import "server-only";
import type { Option } from "@/app/ui/select";
import type { Cited } from "@/lib/citations/loaders";
import { citationOf } from "@/lib/kinds/citations";
import { sayCitation } from "@/lib/languages/content";
import type { Format } from "@/lib/languages/format";

/** A citation of a draft in the author's words; of what has changed since, both values and what to do. */
export type CitedView = {
  label: string;
  drift?: { said: string; keep: string; take: string; instead: Option | undefined };
};

type Say = (key: string, params?: Record<string, string | number>) => string;

export function citedViews(t: Say, format: Format, texts: readonly string[], cited: Cited): Record<string, CitedView> {
  return Object.fromEntries(texts.map((text) => [text, viewOf(t, format, text, cited)]));
}

function viewOf(t: Say, format: Format, text: string, { sources, drifts }: Cited): CitedView {
  const source = sources[citationOf(text)?.id ?? ""];
  const label = sayCitation(t, format, text, source);
  const found = drifts[text];
  if (!found) return { label };
  const { drift, instead } = found;
  const short = (citation: string) => {
    const { of, as = "" } = citationOf(citation) ?? {};
    if (of === "file") return `SHA-256\u00a0${as.slice(0, 12)}…`;
    return [format.decimal(as), source?.measured?.unit].filter(Boolean).join("\u00a0");
  };
  const both = { then: short(text), now: instead ? short(instead) : "" };
  return {
    label: t("filing.drift.label", { cited: label }),
    drift: {
      said: instead
        ? t(`filing.drift.${drift}`, both)
        : t("filing.drift.lost", { drift: t(`item.drifts.${drift}`, { now: "" }), then: both.then }),
      keep: t("filing.drift.keep", both),
      take: drift === "remade" ? t("filing.drift.renew") : t("filing.drift.take", both),
      instead: instead ? { value: instead, label: sayCitation(t, format, instead, source) } : undefined,
    },
  };
}
