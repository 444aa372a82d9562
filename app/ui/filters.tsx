import { ChevronDown, SlidersHorizontal } from "lucide-react";
import type { Route } from "next";
import Form from "next/form";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type Props = {
  /** The list's own address. */
  action: Route;
  /** What is set now, by name. When a link changes it, the fields show it; when anything is, a link clears it. */
  set: Record<string, unknown>;
  children: ReactNode;
};

/** Narrows a list by its URL: a plain GET form, folded away on phones. */
export function Filters({ action, set, children }: Props) {
  const t = useTranslations("ui");
  const active = Object.values(set).filter(Boolean).length;
  return (
    <details className="card no-print group" open={active > 0}>
      <summary className="flex items-center gap-2 px-4 py-2.5 text-sm font-semibold">
        <SlidersHorizontal aria-hidden className="size-4 text-quiet" />
        {t("filters")}
        {active > 0 && <span className="font-normal text-quiet">{t("filtersActive", { count: active })}</span>}
        <ChevronDown aria-hidden className="ms-auto size-4 text-quiet group-open:rotate-180" />
      </summary>
      <Form action={action} prefetch={false} className="grid gap-4 border-t border-line p-4">
        <div key={JSON.stringify(set)} className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {children}
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <button type="submit" className="button" data-variant="secondary">
            {t("applyFilters")}
          </button>
          {active > 0 && (
            <Link href={action} prefetch={false} className="link text-sm">
              {t("clearFilters")}
            </Link>
          )}
        </div>
      </Form>
    </details>
  );
}
