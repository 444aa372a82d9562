"use client";
import { type ComponentType, useEffect, useState } from "react";
import type { FieldProps } from "./field";
import { type Option, Select } from "./select";

export type ComboboxProps = FieldProps & { options: readonly Option[]; empty?: string; defaultValue?: string };

/**
 * One of a long list, such as people, found by typing. Until its script has come, and without script,
 * it is a plain select that posts the same value.
 */
export function Combobox(props: ComboboxProps) {
  const [Search, setSearch] = useState<ComponentType<ComboboxProps> | null>(null);
  useEffect(() => {
    let gone = false;
    import("./combobox-search").then(
      ({ ComboboxSearch }) => gone || setSearch(() => ComboboxSearch),
      () => undefined, // The select stays and does the job.
    );
    return () => {
      gone = true;
    };
  }, []);
  return Search ? <Search {...props} /> : <Select {...props} />;
}
