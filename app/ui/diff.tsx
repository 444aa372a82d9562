import { useTranslations } from "next-intl";
import { wordDiff } from "./word-diff";

/** What changed between two texts, inline: removed words struck through, added ones underlined. */
export function Diff({ before, after }: { before: string; after: string }) {
  const t = useTranslations("ui");
  return (
    <p dir="auto" className="max-w-[70ch] whitespace-pre-line">
      {wordDiff(before, after).map(({ kind, text }, index) => {
        if (kind === "same") return text;
        const Mark = kind === "added" ? "ins" : "del";
        return (
          <Mark
            key={index}
            data-tone={kind === "added" ? "success" : "danger"}
            className={`mx-px rounded-sm bg-tone-soft text-tone ${kind === "added" ? "underline underline-offset-3" : "line-through"}`}
          >
            <span className="sr-only">{t(kind)} </span>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}
