"use client";
import { useTranslations } from "next-intl";
import { paths } from "./paths";
import { Button } from "./ui/button";
import { ButtonLink } from "./ui/button-link";
import { EmptyState } from "./ui/empty-state";

export type Failure = { error: unknown; retry: () => void };

/** Something failed that nobody foresaw, with the reference under which the server's log has it. */
export function Unexpected({ error, retry }: Failure) {
  const t = useTranslations("ui.unexpected");
  const reference = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <EmptyState
      title={<h1 className="text-2xl">{t("title")}</h1>}
      actions={
        <>
          <Button variant="primary" onClick={retry}>
            {t("retry")}
          </Button>
          <ButtonLink href={paths.committees}>{t("start")}</ButtonLink>
        </>
      }
    >
      <p>{t("what")}</p>
      {reference && <p className="mt-2">{t("reference", { reference })}</p>}
    </EmptyState>
  );
}
