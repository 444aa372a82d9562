"use client";
import type { Route } from "next";
import type { ReactNode } from "react";
import { Glyph } from "./glyph";
import { Khatam } from "./khatam";
import { NavLink } from "./nav-link";

type NavItem = { href: Route; label: string; count?: number; deep?: boolean };

type Props = {
  product: { name: string; href: Route };
  /** Which of several places this is, and how to get to another: usually a `Menu`. */
  place?: ReactNode;
  nav: NavItem[];
  words: { navigation: string; menu: string };
  search?: { action: Route; label: string; value?: string };
  /** The one thing people come to do. */
  main?: ReactNode;
  /** Language, appearance, account. */
  account: ReactNode;
  children: ReactNode;
};

/** The frame of every signed-in page: two calm rows, folded into a disclosure on phones. */
export function Shell({ product, place, nav, words, search, main, account, children }: Props) {
  return (
    <>
      <header data-shell className="border-b border-line bg-surface">
        <div className="mx-auto flex w-full max-w-[80rem] items-center gap-2 px-4 py-2 sm:px-6">
          <a href={product.href} className="flex flex-none items-center gap-2 rounded-md py-1 pe-1 font-semibold">
            <Khatam className="size-6 text-accent" />
            <span className="max-sm:sr-only">{product.name}</span>
          </a>
          {place}
          <div className="ms-auto flex items-center gap-1.5">
            {search && <SearchBox {...search} className="max-lg:hidden" />}
            <div className="max-md:hidden">{main}</div>
            {account}
          </div>
        </div>
        <nav aria-label={words.navigation} className="mx-auto w-full max-w-[80rem] px-3 max-md:hidden sm:px-5">
          <ul className="-mb-px flex flex-wrap gap-x-1">
            {nav.map((item) => (
              <li key={item.href}>
                <NavLink
                  {...item}
                  className="block whitespace-nowrap border-b-2 border-transparent px-2.5 pt-1 pb-2 text-sm text-quiet -outline-offset-4 hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
                />
              </li>
            ))}
          </ul>
        </nav>
        <details data-menu className="border-t border-line md:hidden">
          <summary className="flex items-center gap-2 px-4 py-2 text-sm font-semibold sm:px-6">
            <Glyph name="menu" className="size-5 text-quiet" />
            {words.menu}
          </summary>
          <div className="grid gap-3 px-4 pb-4 sm:px-6">
            {search && <SearchBox {...search} />}
            <nav aria-label={words.navigation}>
              <ul className="grid gap-0.5">
                {nav.map((item) => (
                  <li key={item.href}>
                    <NavLink
                      {...item}
                      className="block rounded-md px-3 py-2.5 text-sm hover:bg-accent-soft aria-[current]:bg-accent-soft aria-[current]:font-semibold"
                    />
                  </li>
                ))}
              </ul>
            </nav>
            {main && <div className="grid">{main}</div>}
          </div>
        </details>
      </header>
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
    </>
  );
}

function SearchBox({ action, label, value, className = "" }: NonNullable<Props["search"]> & { className?: string }) {
  return (
    <form action={action} role="search" className={`relative ${className}`}>
      <Glyph name="search" className="pointer-events-none absolute start-3 top-3 size-4 text-quiet" />
      <input
        type="search"
        name="q"
        aria-label={label}
        placeholder={label}
        defaultValue={value}
        dir="auto"
        className="control ps-9 text-sm lg:w-52 xl:w-64"
      />
    </form>
  );
}
