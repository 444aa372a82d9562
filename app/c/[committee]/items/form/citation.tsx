"use client";
import { useLocale, useTranslations } from "next-intl";
import { type ComponentProps, useId } from "react";
import { Button } from "@/app/ui/button";
import { Notice } from "@/app/ui/notice";
import { Select } from "@/app/ui/select";
import { mayBeThousands, readTyped } from "@/lib/rules/typed-number";
import type { FieldView } from "./view";

type Props = ComponentProps<typeof Select> & { cited: string; known: FieldView["cited"] };

/** What a row cites, to be chosen. Of what has changed since it says both values, and offers the one of now. */
export function CitationEntry({ cited, known = {}, options, ...shared }: Props) {
  const t = useTranslations("filing");
  const [id, locale] = [useId(), useLocale()];
  const { label = t("citedBefore"), drift } = known[cited] ?? {};
  const choices = [...options, ...(cited ? [{ value: cited, label }] : []), ...(drift?.instead ? [drift.instead] : [])];
  const choose = (form: HTMLFormElement | null, value: string) => {
    const select = form?.elements.namedItem(shared.name);
    if (!(select instanceof HTMLSelectElement)) return;
    // The number that was taken from it goes along; one that its author wrote stays.
    const actual = form?.elements.namedItem(shared.name.replace(/[^.]+$/, "actual"));
    if (actual instanceof HTMLInputElement && readTyped(actual.value) === numberIn(select.value))
      put(actual, typed(numberIn(value), locale));
    put(select, value);
  };
  return (
    <div className="grid gap-2">
      <Select
        {...shared}
        options={choices.filter(({ value }, at) => choices.findIndex((one) => one.value === value) === at)}
        empty={t("citesNothing")}
        defaultValue={cited}
        aria-describedby={drift && id}
      />
      {drift && (
        <Notice kind="warning">
          <p id={id}>{drift.said}</p>
          {drift.instead && (
            <p className="flex flex-wrap gap-2 unscripted:hidden">
              {[
                { value: cited, label: drift.keep },
                { value: drift.instead.value, label: drift.take },
              ].map((one) => (
                <Button
                  key={one.value}
                  type="button"
                  size="small"
                  onClick={({ currentTarget }) => choose(currentTarget.form, one.value)}
                >
                  {one.label}
                </Button>
              ))}
            </p>
          )}
        </Notice>
      )}
    </div>
  );
}

/** What a citation of a value ends with. */
const numberIn = (citation: string) => citation.slice(citation.lastIndexOf(":") + 1);

/** With the mark of the reader's language. */
function typed(decimal: string, locale: string): string {
  const [, mark = "."] = (1.5).toLocaleString(locale);
  return mayBeThousands(decimal) ? decimal : decimal.replace(".", mark);
}

/** As if by hand: so the form notices, and saves. */
function put(control: HTMLInputElement | HTMLSelectElement, value: string) {
  control.value = value;
  control.dispatchEvent(new Event("input", { bubbles: true }));
}
