import { useTranslations } from "next-intl";
import { type Change, wordDiff } from "./word-diff";

/** What changed between two texts, inline: removed words struck through, added ones underlined. */
export function Diff({ before, after }: { before: string; after: string }) {
  return <Runs changes={wordDiff(before, after)} />;
}

/** A value that took another's place: a day or a word of a list, which is not compared letter by letter. */
export function Replaced({ before, after }: { before: string; after: string }) {
  return (
    <Runs
      changes={[
        ...(before ? ([{ kind: "removed", text: before }] as const) : []),
        ...(before && after ? ([{ kind: "same", text: " " }] as const) : []),
        ...(after ? ([{ kind: "added", text: after }] as const) : []),
      ]}
    />
  );
}

function Runs({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations("ui");
  return (
    <p dir="auto" className="max-w-[70ch] whitespace-pre-line [overflow-wrap:anywhere]">
      {changes.map(({ kind, text }, index) => {
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
