"use client";
import { createElement, Fragment, type ReactNode } from "react";
import type { Drawn } from "./still";

export function StillView({ packed }: { packed: string }) {
  const drawn = JSON.parse(packed) as Drawn[];
  return createElement(Fragment, null, ...drawn.map(element));
}

function element(drawn: Drawn): ReactNode {
  if (typeof drawn !== "object") return drawn;
  const [tag, attributes, children] = drawn;
  return createElement(tag, attributes, ...children.map(element));
}
