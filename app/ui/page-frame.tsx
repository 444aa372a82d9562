"use client";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Glyph } from "./glyph";

type Crumb = { label: string; href: Route };

type Props = {
  title: ReactNode;
  /** The way here, without the page itself. */
  crumbs?: Crumb[];
  /** One sentence: what this page is for. */
  lead?: ReactNode;
  /** Beside the title: a status, a symbol. */
  badge?: ReactNode;
  /** What one can do here; the most important first. */
  actions?: ReactNode;
  /** Reading pages keep a narrow measure. */
  narrow?: boolean;
  children: ReactNode;
};

/** A page inside the shell: where one is, what it is, what one can do. */
export function Page({ title, crumbs, lead, badge, actions, narrow, children }: Props) {
  return (
    <div className={`mx-auto w-full px-4 pt-5 pb-16 sm:px-6 sm:pt-7 ${narrow ? "max-w-3xl" : "max-w-[80rem]"}`}>
      {crumbs && <Breadcrumb crumbs={crumbs} />}
      <div className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="grid min-w-0 max-w-4xl grow basis-[32rem] gap-2">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <h1 className="text-2xl font-semibold sm:text-3xl">{title}</h1>
            {badge}
          </div>
          {lead && <p className="max-w-prose text-quiet">{lead}</p>}
        </div>
        {actions && <div className="no-print flex flex-wrap items-start gap-2">{actions}</div>}
      </div>
      <div className="grid min-w-0 gap-6">{children}</div>
    </div>
  );
}

function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("breadcrumb")} className="mb-3 text-sm text-quiet">
      <ol className="flex flex-wrap items-center gap-1">
        {crumbs.map(({ label, href }, index) => (
          <li key={href} className="flex items-center gap-1">
            {index > 0 && <Glyph name="chevron-right" className="size-4 rtl:rotate-180" />}
            <a href={href} className="hover:text-accent hover:underline">
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
