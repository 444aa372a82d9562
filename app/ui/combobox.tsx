"use client";
import { type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import type { FieldProps } from "./field";
import { withKnown } from "./matches";
import { type Option, Select } from "./select";

export type ComboboxProps = FieldProps & {
  options: readonly Option[];
  empty?: string;
  defaultValue?: string;
  /** Where to ask for further options as `?q=`, when there are more than were sent along; answers `Option[]`. */
  more?: string;
};

type Search = ComponentType<ComboboxProps & { chosen: string }>;

/**
 * One of a long list, such as people, found by typing. Until its script has come, and without script,
 * it is a plain select that posts the same value; `children` stand below it for who has no script.
 */
export function Combobox({ children, ...props }: ComboboxProps & { children?: ReactNode }) {
  const select = useRef<HTMLSelectElement>(null);
  const [opened, open] = useState<{ Search: Search; chosen: string } | null>(null);
  useEffect(() => {
    let gone = false;
    import("./combobox-search").then(
      // What was chosen before the script came stays chosen.
      ({ ComboboxSearch }) => gone || open({ Search: ComboboxSearch, chosen: select.current?.value ?? "" }),
      () => undefined, // The select stays and does the job.
    );
    return () => {
      gone = true;
    };
  }, []);
  if (opened) return <opened.Search {...props} chosen={opened.chosen} />;
  const { more, options, ...rest } = props;
  return (
    <>
      <Select {...rest} ref={select} options={more ? withKnown(options, rest.defaultValue) : options} />
      {children && <noscript>{children}</noscript>}
    </>
  );
}
