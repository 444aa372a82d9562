"use client";
import { useTranslations } from "next-intl";
import { type ComponentProps, useId } from "react";
import { Button } from "@/app/ui/button";
import { Notice } from "@/app/ui/notice";
import { Select } from "@/app/ui/select";
import type { FieldView } from "./view";

type Props = ComponentProps<typeof Select> & { cited: string; known: FieldView["cited"] };

/** What a row cites, to be chosen. Of what has changed since it says both values, and offers the one of now. */
export function CitationEntry({ cited, known = {}, options, ...shared }: Props) {
  const t = useTranslations("filing");
  const id = useId();
  const { label = t("citedBefore"), drift } = known[cited] ?? {};
  const choices = [...options, ...(cited ? [{ value: cited, label }] : []), ...(drift?.instead ? [drift.instead] : [])];
  const choose = (form: HTMLFormElement | null, value: string) => {
    const select = form?.elements.namedItem(shared.name);
    if (!(select instanceof HTMLSelectElement)) return;
    select.value = value;
    // As if chosen by hand: so the form notices, and saves.
    select.dispatchEvent(new Event("input", { bubbles: true }));
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
