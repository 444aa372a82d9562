"use client";
import { useTranslations } from "next-intl";
import { Glyph } from "@/app/ui/glyph";
import { Spinner } from "@/app/ui/spinner";
import type { SaveState } from "./saver";

/** Whether the text is safe, and where. Read out politely when it matters. */
export function SaveStatus({ state, timeZone, opened }: { state: SaveState; timeZone: string; opened: string }) {
  const t = useTranslations("filing.saving");
  const said = sayState();
  return (
    <div className="flex min-w-0 items-start gap-2 text-sm">
      <Mark is={state.is} />
      <span
        aria-hidden
        className={
          state.is === "offline" || state.is === "refused" || state.is === "stale"
            ? "font-semibold text-danger"
            : "text-quiet"
        }
      >
        {said}
      </span>
      <span role="status" className="sr-only">
        {state.is === "changed" || state.is === "saving" || state.is === "unchanged" ? "" : said}
      </span>
    </div>
  );

  function sayState(): string {
    if (state.is === "unchanged") return opened;
    if (state.is === "saved") return t("saved", { at: clock(state.at, timeZone) });
    return "reason" in state ? state.reason : t(state.is);
  }
}

function Mark({ is }: { is: SaveState["is"] }) {
  const look = "mt-0.5 size-4 flex-none";
  if (is === "saving") return <Spinner />;
  if (is === "offline") return <Glyph name="cloud-off" className={`${look} text-danger`} />;
  if (is === "refused" || is === "stale") return <Glyph name="triangle-alert" className={`${look} text-danger`} />;
  if (is === "changed") return <Glyph name="pencil" className={`${look} text-quiet`} />;
  return <Glyph name="circle-check" className={`${look} text-accent`} />;
}

/** 14:02, in every language alike: hours and minutes need no words. */
export function clock(iso: string, timeZone: string) {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(new Date(iso));
}
