"use client";
import { type ReactNode, useId } from "react";
import { SectionParts, type SectionProps } from "./section-parts";

/** A part of a page with its own heading. */
export const Section = (props: SectionProps) => <SectionParts {...props} headingId={useId()} />;

/** A surface without a heading. */
export function Card({
  flush,
  className = "",
  children,
}: {
  flush?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={`card min-w-0 ${flush ? "overflow-x-auto overflow-y-hidden" : "p-5"} ${className}`}>{children}</div>
  );
}
