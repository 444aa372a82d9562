import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/ui/notice";

/** That what the page shows is over, and the way to what came of it. */
export async function Reload({ href, title }: { href: Route; title: string }) {
  const t = await getTranslations("item.ballot");
  return (
    <Notice kind="warning" title={title}>
      <a href={href} className="link">
        {t("seeOutcome")}
      </a>
    </Notice>
  );
}
