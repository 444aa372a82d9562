"use client";
import { createContext, type ReactNode, useContext, useId } from "react";

/** What a form tells its fields: whose they are, what is wrong with each, and what was typed before. */
type Scope = { id: string; fields?: Record<string, string>; values?: Record<string, unknown> };

const ScopeContext = createContext<Scope | null>(null);

/** Wraps a form's fields. `ActionForm` does it; a form with a library of its own does it by hand. */
export function FormScope({ scope, children }: { scope: Scope; children: ReactNode }) {
  return <ScopeContext value={scope}>{children}</ScopeContext>;
}

/** What a form without script sent back, for fields that are drawn from all of it. */
export const useTypedValues = () => useContext(ScopeContext)?.values;

/** What is wrong, by path. */
export const useFaults = () => useContext(ScopeContext)?.fields ?? {};

export const fieldId = (scopeId: string, name: string) => `${scopeId}-${name}`;

/** A field's id, fault and earlier value, from its form unless given. */
export function useField({ name, id, error }: { name: string; id?: string; error?: string }) {
  const scope = useContext(ScopeContext);
  const alone = useId();
  const path = name.replace(/\[\]$/, "");
  return {
    id: id ?? fieldId(scope?.id ?? alone, path),
    error: error ?? scope?.fields?.[path],
    typed: scope?.values && valueAt(scope.values, path),
  };
}

/** `data.options.0.cost` looks into `{ data: { options: [{ cost }] } }`. */
function valueAt(values: Record<string, unknown>, path: string): unknown {
  if (path in values) return values[path];
  return path
    .split(".")
    .reduce<unknown>(
      (inner, part) =>
        typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[part] : undefined,
      values,
    );
}
