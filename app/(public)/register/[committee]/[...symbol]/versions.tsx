import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Section } from "@/app/ui/section";
import { formatFor } from "@/lib/languages/format";
import type { Locale } from "@/lib/languages/locales";
import type { RegisterEntry } from "@/lib/register/store";

/** Every version that was published, when there is more than one: nothing is corrected unseen. */
export async function Versions({
  entry,
  shown,
  lang,
}: {
  entry: RegisterEntry;
  shown: number;
  lang: Locale | undefined;
}) {
  const [t, locale] = await Promise.all([getTranslations("register"), getLocale()]);
  if (entry.versions.length < 2) return null;
  const format = formatFor(locale, entry.committee.timezone);
  const at = (version: number) =>
    paths.publicDecision(entry.committee.slug, entry.address, {
      version: version === entry.version ? undefined : version,
      lang,
    });
  return (
    <Section card title={t("versions")}>
      <ol className="grid gap-3 text-sm">
        {entry.versions.map(({ version, publishedAt, reason }) => (
          <li key={version} className="grid gap-0.5">
            <a
              href={at(version)}
              aria-current={version === shown ? "true" : undefined}
              className="link aria-[current]:font-semibold"
            >
              {t("version", { version, when: format.date(new Date(publishedAt)) })}
            </a>
            {reason && (
              <span dir="auto" className="text-quiet">
                {reason}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
