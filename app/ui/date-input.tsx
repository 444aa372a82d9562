"use client";
import type { ComponentProps } from "react";
import { TextInput } from "./text-input";

/** A calendar date as the browser offers it; posts `2026-11-23`. */
export function DateInput(props: Omit<ComponentProps<typeof TextInput>, "type">) {
  return <TextInput dir="ltr" {...props} type="date" className="max-w-48" />;
}
