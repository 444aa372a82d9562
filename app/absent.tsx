"use client";
import { useTranslations } from "next-intl";
import { paths } from "./paths";
import { ButtonLink } from "./ui/button-link";
import { EmptyState } from "./ui/empty-state";

/** The same words for what is not there and what is not theirs to see. */
export function Absent() {
  const t = useTranslations("shell");
  return (
    <EmptyState
      title={<h1 className="text-2xl">{t("notFound")}</h1>}
      actions={
        <ButtonLink href={paths.committees} variant="primary">
          {t("toStart")}
        </ButtonLink>
      }
    >
      <p>{t("notFoundWhy")}</p>
    </EmptyState>
  );
}
