"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

type Props = { href: Route; label: string; everyMs?: number };

/** For a page that tells of something under way: it looks again by itself, and by its link where there is no script. */
export function LookAgain({ href, label, everyMs = 2000 }: Props) {
  const router = useRouter();
  useEffect(() => {
    const looking = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, everyMs);
    return () => clearInterval(looking);
  }, [router, everyMs]);
  return (
    <a href={href} className="link text-sm">
      {label}
    </a>
  );
}
