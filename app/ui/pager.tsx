"use client";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ButtonLink } from "./button-link";
import { Glyph } from "./glyph";

/** Keyset pages: one step towards newer, one towards older; the first page has no way back. */
export function Pager({ newer, older }: { newer?: Route; older?: Route }) {
  const t = useTranslations("ui");
  if (!newer && !older) return null;
  return (
    <nav aria-label={t("pages")} className="flex justify-between gap-3">
      {newer ? (
        <ButtonLink href={newer}>
          <Glyph name="chevron-left" className="size-4" />
          {t("newer")}
        </ButtonLink>
      ) : (
        <span />
      )}
      {older && (
        <ButtonLink href={older}>
          {t("older")}
          <Glyph name="chevron-right" className="size-4" />
        </ButtonLink>
      )}
    </nav>
  );
}
