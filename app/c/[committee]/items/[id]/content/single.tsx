import { Prose } from "@/app/ui/prose";
import { StatusBadge } from "@/app/ui/status-badge";
import type { Field } from "@/lib/kinds/shape";
import { type Content, type Say } from "@/lib/languages/content";
import type { ReadersSay } from "./say";

type Props = { field: Field; value: unknown; say: Say & Partial<Pick<ReadersSay, "drifts" | "source">>; row?: Content };

/** One value: text keeps its paragraphs, a link leads somewhere. */
export function Single({ field, value, say, row }: Props) {
  const text = say.value(field, value, row);
  if (field.input.as === "longText") return <Prose text={text} />;
  if (field.input.as === "targets")
    return (
      <ul className="grid gap-0.5">
        {text.split("\n").map((target) => (
          <li key={target}>{target}</li>
        ))}
      </ul>
    );
  // In a table the host is enough to know where it leads.
  if (field.input.as === "link" && /^https?:\/\//.test(text) && URL.canParse(text))
    return (
      <a href={text} rel="noreferrer nofollow" className={row ? "link" : "link break-all"}>
        {row ? new URL(text).hostname : text}
      </a>
    );
  if (field.input.as === "citation" && text) {
    const drift = say.drifts?.[String(value)];
    const href = say.source?.(String(value));
    const named = <bdi className="break-words">{text}</bdi>;
    return (
      <span className="grid gap-1">
        {href ? (
          <a href={href} className="link">
            {named}
          </a>
        ) : (
          named
        )}
        {drift && (
          <span>
            <StatusBadge tone="warning" shape="warning">
              {drift}
            </StatusBadge>
          </span>
        )}
      </span>
    );
  }
  if (field.input.as === "email")
    return (
      <a href={`mailto:${text}`} className="link break-all">
        {text}
      </a>
    );
  return <span dir="auto">{text}</span>;
}
