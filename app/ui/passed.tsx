"use client";
import { type ReactNode, useEffect, useState } from "react";

type Props = {
  /** From when the page was made, so that no clock but the server's is asked. */
  inMs: number;
  /** What it says until then. */
  before: ReactNode;
  children: ReactNode;
};

/** What a page says once an instant has passed while it lay open. */
export function Passed({ inMs, before, children }: Props) {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const at = Date.now() + inMs;
    // A machine that slept through it looks when it wakes; what is further off than a timer reaches is left to that.
    const look = () => Date.now() >= at && setPassed(true);
    const timer = inMs <= LONGEST ? setTimeout(look, Math.max(0, inMs)) : undefined;
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [inMs]);
  return <div role="status">{passed ? children : before}</div>;
}

const LONGEST = 2 ** 31 - 1;
