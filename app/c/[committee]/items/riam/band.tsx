import { type Look, StatusBadge } from "@/app/ui/status-badge";
import { signed } from "@/lib/languages/content";
import type { RiamBand } from "@/lib/rules/riam";
import type { RiamWords } from "./words";

/** A band by its letter and sign, in words, in a colour and in a shape: none of them is needed alone. */
export function Band({ band, words }: { band: RiamBand; words: RiamWords }) {
  return (
    <span className="inline-grid gap-0.5">
      <span>
        <StatusBadge {...lookOf(band)}>{signed(band)}</StatusBadge>
      </span>
      <span className="text-xs text-quiet">{words.bands[band]}</span>
    </span>
  );
}

/** Harm of the two gravest bands is red; lesser harm is amber. */
export function lookOf(band: RiamBand): Look {
  if (band === "N") return { tone: "neutral", shape: "minus" };
  if (band.startsWith("+")) return { tone: "success", shape: "check" };
  return { tone: band === "-D" || band === "-E" ? "danger" : "warning", shape: "warning" };
}
