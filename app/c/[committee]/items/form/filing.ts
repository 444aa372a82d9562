"use client";
import { createContext, useContext } from "react";
import type { Control } from "react-hook-form";

/** What the parts of one filing form share. */
type Filing = {
  control: Control;
  /** Rows of the table at this path were added, removed or moved. */
  changed: (path: string) => void;
};

const FilingContext = createContext<Filing | null>(null);
export const FilingProvider = FilingContext.Provider;

export function useFiling(): Filing {
  const filing = useContext(FilingContext);
  if (!filing) throw new Error("outside of a filing form");
  return filing;
}
