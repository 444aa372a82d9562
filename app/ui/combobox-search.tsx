"use client";
import { Combobox } from "@base-ui/react/combobox";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { ComboboxProps } from "./combobox";
import { describedBy, Field } from "./field";
import { useField } from "./form-scope";
import { Glyph } from "./glyph";
import { useMatches, withKnown } from "./matches";
import type { Option } from "./select";

/** The searchable form of `Combobox`, loaded after the page. */
export function ComboboxSearch({
  name,
  label,
  help,
  error,
  required,
  id,
  labelHidden,
  options,
  empty,
  more,
  chosen: before,
}: ComboboxProps & { chosen: string }) {
  const t = useTranslations("ui");
  const field = useField({ name, id, error });
  const [chosen, show] = useState(
    (more ? withKnown(options, before) : options).find(({ value }) => value === before) ?? null,
  );
  const { matches, failed, ask } = useMatches(options, more);
  const hidden = useRef<HTMLInputElement>(null);
  // A modal dialog lies above the page and makes the rest of it inert: there the choices belong into the dialog.
  const [modal, place] = useState<HTMLElement>();

  // What was chosen earlier, of which only the value is left: its name is asked for.
  const nameless = more && chosen && chosen.label === chosen.value ? chosen.value : undefined;
  const lookUp = useEffectEvent((value: string) => ask(value).then(([found]) => found?.value === value && show(found)));
  useEffect(() => {
    if (nameless) void lookUp(nameless);
  }, [nameless]);

  function choose(option: Option | null) {
    show(option);
    if (!hidden.current) return;
    // A form that listens to its fields hears of it as of any other: typed in, and left.
    hidden.current.value = option?.value ?? "";
    hidden.current.dispatchEvent(new Event("input", { bubbles: true }));
    hidden.current.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  }

  return (
    <Field id={field.id} label={label} help={help} error={field.error} required={required} labelHidden={labelHidden}>
      <input ref={hidden} type="hidden" name={name} value={chosen?.value ?? ""} />
      <Combobox.Root
        items={more ? matches : options}
        {...(more && { filter: null })}
        value={chosen}
        isItemEqualToValue={(one: Option, other: Option) => one.value === other.value}
        onValueChange={choose}
        onOpenChange={(open) => open && place(hidden.current?.closest("dialog") ?? undefined)}
        onInputValueChange={(words, { reason }) => {
          if (more && reason !== "item-press") void ask(reason === "input-change" ? words.trim() : "");
        }}
      >
        <Combobox.InputGroup className="relative">
          <Combobox.Input
            id={field.id}
            dir="auto"
            placeholder={empty}
            aria-required={required}
            aria-invalid={field.error ? true : undefined}
            aria-describedby={describedBy(field.id, help, field.error)}
            className="control pe-18"
          />
          <span className="absolute inset-y-0 end-1 flex items-center text-quiet">
            <Combobox.Clear aria-label={t("clear")} className="p-2 hover:text-ink">
              <Glyph name="x" className="size-4" />
            </Combobox.Clear>
            <Combobox.Trigger aria-label={t("showChoices")} className="p-2 hover:text-ink">
              <Glyph name="chevron-down" className="size-4" />
            </Combobox.Trigger>
          </span>
        </Combobox.InputGroup>
        <Combobox.Portal {...(modal && { container: modal })}>
          <Combobox.Positioner sideOffset={4} positionMethod={modal ? "fixed" : "absolute"} className="z-50">
            <Combobox.Popup className="card max-h-[min(20rem,var(--available-height))] w-(--anchor-width) overflow-y-auto p-1.5 shadow-raised">
              <Combobox.Status className="px-3 py-2 text-sm text-quiet empty:hidden">
                {failed && t("notFetched")}
              </Combobox.Status>
              <Combobox.Empty className="px-3 py-2 text-sm text-quiet empty:hidden">
                {!failed && t("noMatch")}
              </Combobox.Empty>
              <Combobox.List>
                {(option: ComboboxProps["options"][number]) => (
                  <Combobox.Item
                    key={option.value}
                    value={option}
                    className="flex cursor-default items-center gap-2 rounded-sm px-3 py-2 text-sm data-highlighted:bg-accent-soft"
                  >
                    <span className="min-w-0 grow">
                      <span dir="auto">{option.label}</span>
                      {option.group && <span className="block text-xs text-quiet">{option.group}</span>}
                    </span>
                    <Combobox.ItemIndicator>
                      <Glyph name="check" className="size-4 text-accent" />
                    </Combobox.ItemIndicator>
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </Field>
  );
}
