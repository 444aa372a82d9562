import { getNow, getTranslations } from "next-intl/server";
import { readersFormat } from "@/lib/languages/reader";
import { Glyph } from "./glyph";

const SOON_MS = 3 * 86_400_000;

/** A date to keep: how far away, and when exactly. Nearness shows as an icon and a word, not as colour alone. */
export async function Deadline({ at, met }: { at: Date /** No longer waited for. */; met?: boolean }) {
  const [format, now, t] = await Promise.all([readersFormat(), getNow(), getTranslations("ui")]);
  const left = at.getTime() - now.getTime();
  const late = !met && left < 0;
  const tone = met ? undefined : late ? "danger" : left < SOON_MS ? "warning" : undefined;
  return (
    <time dateTime={at.toISOString()} data-tone={tone} className="inline-flex flex-wrap items-center gap-x-1.5 text-sm">
      <span className={`inline-flex items-center gap-1 ${tone ? "font-semibold text-tone" : ""}`}>
        {!met && <Glyph name={late ? "triangle-alert" : "clock"} className="size-3.5" />}
        {late ? t("overdue", { when: format.relative(at, now) }) : format.relative(at, now)}
      </span>
      <span className="text-quiet">{format.moment(at)}</span>
    </time>
  );
}
