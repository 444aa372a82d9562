"use client";
import type { Route } from "next";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Glyph, glyphHtml } from "./glyph";
import { type Html, html } from "./html";
import { menuHtml, menuLinkHtml } from "./menu";
import { Markup } from "./still";

type NavItem = {
  href: Route;
  label: string;
  count?: number;
  /** Pages below it are part of it; by itself so for addresses of three parts and more. */
  deep?: boolean;
};

type Props = {
  product: { name: string; href: Route };
  /** Which of several places this is, and how to get to another. On phones `short` stands for a long name. */
  place?: {
    name: string;
    short?: string;
    all?: { href: Route; name: string; note?: string | undefined; current: boolean }[];
  };
  nav: NavItem[];
  words: { navigation: string; menu: string };
  search?: { action: Route; label: string };
  /** The one thing people come to do. */
  main?: { href: Route; label: string };
  /** Language, appearance, account. */
  account: ReactNode;
  children: ReactNode;
};

/**
 * The frame of every signed-in page: two calm rows, folded into a disclosure on phones. It is around everything that
 * is read, so what does nothing by itself is drawn as text.
 */
export function Shell({ product, place, nav, words, search, main, account, children }: Props) {
  const path = usePathname();
  const links = nav.map((item) => ({ ...item, current: currentOn(path, item) }));
  return (
    <>
      <header data-shell className="border-b border-line bg-surface">
        <div className="mx-auto flex w-full max-w-[80rem] items-center gap-2 px-4 py-2 sm:px-6">
          <Markup of={html`${productHtml(product)}${place && placeHtml(place)}`} />
          <div className="ms-auto flex items-center gap-1.5">
            <Markup
              of={html`${search && searchHtml(search, "max-lg:hidden")}<div class="max-md:hidden">${main && mainHtml(main)}</div>`}
            />
            {account}
          </div>
        </div>
        <nav aria-label={words.navigation} className="mx-auto w-full max-w-[80rem] px-3 max-md:hidden sm:px-5">
          <ul className="-mb-px flex flex-wrap gap-x-1">
            {links.map((item) =>
              linkOf(
                item,
                "block whitespace-nowrap border-b-2 border-transparent px-2.5 pt-1 pb-2 text-sm text-quiet -outline-offset-4 hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink",
              ),
            )}
          </ul>
        </nav>
        <details data-menu className="border-t border-line md:hidden">
          <summary className="flex items-center gap-2 px-4 py-2 text-sm font-semibold sm:px-6">
            <Glyph name="menu" className="size-5 text-quiet" />
            {words.menu}
          </summary>
          <div className="grid gap-3 px-4 pb-4 sm:px-6">
            {search && <Markup of={searchHtml(search, "")} />}
            <nav aria-label={words.navigation}>
              <ul className="grid gap-0.5">
                {links.map((item) =>
                  linkOf(
                    item,
                    "block rounded-md px-3 py-2.5 text-sm hover:bg-accent-soft aria-[current]:bg-accent-soft aria-[current]:font-semibold",
                  ),
                )}
              </ul>
            </nav>
            {main && <Markup of={html`<div class="grid">${mainHtml(main)}</div>`} />}
          </div>
        </details>
      </header>
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
    </>
  );
}

/** A link is marked when the page is its own or lies below it. */
function currentOn(path: string, { href, deep = href.split("/").length > 3 }: NavItem): "page" | "true" | undefined {
  if (path === href) return "page";
  return deep && path.startsWith(`${href}/`) ? "true" : undefined;
}

/** No component of its own: there are two of each, on every page. */
const linkOf = ({ href, label, count, current }: NavItem & { current?: "page" | "true" }, className: string) => (
  <li key={href}>
    <a href={href} aria-current={current} className={className}>
      {`${label} `}
      {count ? (
        <span className="ms-1.5 rounded-full bg-accent-soft px-1.5 text-xs font-semibold text-accent tabular-nums">
          {count}
        </span>
      ) : null}
    </a>
  </li>
);

const productHtml = ({ name, href }: Props["product"]): Html =>
  html`<a href="${href}" class="flex flex-none items-center gap-2 rounded-md py-1 pe-1 font-semibold">${glyphHtml("khatam", "size-6 text-accent")}<span class="max-sm:sr-only">${name}</span></a>`;

function placeHtml({ name, short, all = [] }: NonNullable<Props["place"]>): Html {
  const told = short
    ? html`<span class="truncate max-sm:hidden">${name}</span><span class="sm:hidden">${short}</span>`
    : html`<span class="truncate">${name}</span>`;
  return all.length > 1
    ? menuHtml({ trigger: told }, html`${all.map((one) => menuLinkHtml(one.href, one.name, one))}`)
    : html`<span class="min-w-0 px-2 text-sm">${told}</span>`;
}

const searchHtml = ({ action, label }: NonNullable<Props["search"]>, className: string): Html => html`
  <form action="${action}" role="search" class="relative ${className}">
    ${glyphHtml("search", "pointer-events-none absolute start-3 top-3 size-4 text-quiet")}
    <input type="search" name="q" aria-label="${label}" placeholder="${label}" dir="auto" class="control ps-9 text-sm lg:w-52 xl:w-64">
  </form>`;

const mainHtml = ({ href, label }: NonNullable<Props["main"]>): Html =>
  html`<a href="${href}" class="button" data-variant="primary" data-size="small">${label}</a>`;
