"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { startTransition, useEffect } from "react";

/**
 * Follows plain links and search forms within the product without loading the document anew; once per
 * page, in the root layout. The framework's own link does the same at the price of a component of its
 * own for every row of a table.
 */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    const go = (event: Event, to: URL) => {
      event.preventDefault();
      startTransition(() => router.push((to.pathname + to.search + to.hash) as Route));
    };
    function onClick(event: MouseEvent) {
      const link = (event.target as Element).closest("a");
      if (!link?.href || event.defaultPrevented || hasOtherMeaning(event)) return;
      if (link.hasAttribute("download") || (link.target && link.target !== "_self")) return;
      // Another language changes the document itself; what names its type is no page.
      if (link.hreflang || link.type) return;
      const to = new URL(link.href);
      if (isPage(to) && !isPlaceOnPage(to)) go(event, to);
    }
    function onSubmit(event: SubmitEvent) {
      const { target: form, submitter, defaultPrevented } = event;
      if (!(form instanceof HTMLFormElement) || defaultPrevented || form.method !== "get") return;
      const to = new URL(form.action);
      if (!isPage(to)) return;
      const fields = [...new FormData(form, submitter)].filter(
        (field): field is [string, string] => typeof field[1] === "string",
      );
      to.search = new URLSearchParams(fields).toString();
      go(event, to);
    }
    // Whatever a component makes of a click comes first.
    document.addEventListener("click", onClick);
    document.addEventListener("submit", onSubmit);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("submit", onSubmit);
    };
  }, [router]);
  return null;
}

/** Another button or key means: in a new tab, in a new window, to the disk. */
const hasOtherMeaning = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey;

const isPage = ({ origin, pathname }: URL) => origin === location.origin && !pathname.startsWith("/api/");

const isPlaceOnPage = ({ hash, pathname, search }: URL) =>
  hash !== "" && pathname === location.pathname && search === location.search;
