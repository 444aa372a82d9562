import { getLocale, getTranslations } from "next-intl/server";
import { Prose } from "@/app/ui/prose";
import { formatFor } from "@/lib/languages/format";
import { languageFor, nameIn } from "@/lib/languages/named";
import type { PublicContent } from "@/lib/rules/publication";
import { Corrections } from "./corrections";

/** The text as it was published, with what was corrected in it and added to it. Also what its preview shows. */
export async function PublishedText({ document, timezone }: { document: PublicContent; timezone: string }) {
  const [t, words, locale] = await Promise.all([getTranslations("register"), getTranslations(), getLocale()]);
  const format = formatFor(locale, timezone);
  const { corrigenda, addenda } = document.document;
  const language = languageFor(locale, document.html) ?? "en";
  return (
    <div className="published">
      {/* Made of escaped text when it was published (lib/kinds/hypertext.ts), and hashed as it stands. */}
      <div
        lang={language === locale ? undefined : language}
        dangerouslySetInnerHTML={{ __html: document.html[language] ?? "" }}
      />
      {document.decision.announced?.remarks && (
        <section>
          <h2>{t("remarks")}</h2>
          <Prose text={document.decision.announced.remarks} />
        </section>
      )}
      {document.decision.statements.length > 0 && (
        <section>
          <h2>{t("statements")}</h2>
          {document.decision.statements.map(({ delegation, kind, body, at }) => (
            <div key={at}>
              <h3>
                {t("statement", {
                  kind: words(`item.ballot.statementKinds.${kind}`),
                  by: delegation ? nameIn(locale, delegation.name) : t("observer"),
                })}
              </h3>
              <Prose text={body} />
            </div>
          ))}
        </section>
      )}
      {corrigenda.map(({ symbol, issuedAt, reason, corrections }) => (
        <section key={symbol}>
          <h2>{t("corrigendum", { symbol })}</h2>
          <p className="text-sm text-quiet">{t("issued", { when: format.date(new Date(issuedAt)) })}</p>
          <Prose text={reason} />
          <Corrections of={corrections} />
        </section>
      ))}
      {addenda.map(({ symbol, issuedAt, title, body }) => (
        <section key={symbol}>
          <h2>{t("addendum", { symbol })}</h2>
          <p className="text-sm text-quiet">{t("issued", { when: format.date(new Date(issuedAt)) })}</p>
          <h3 dir="auto">{title}</h3>
          <Prose text={body} />
        </section>
      ))}
    </div>
  );
}
