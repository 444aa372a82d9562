import { getTranslations } from "next-intl/server";
import { DateInput } from "@/app/ui/date-input";
import { Select } from "@/app/ui/select";
import { TextInput } from "@/app/ui/text-input";
import { readersFormat } from "@/lib/languages/reader";
import type { PartName } from "@/lib/rules/project-facts";
import { type PartField, SIGNIFICANCES } from "@/lib/rules/project-parts";
import { withOwn } from "../../../project-words";
import { codeNames, type FieldName } from "../../part-words";

type Props = { part: PartName; name: string; field: string; is: PartField; value: unknown };

/** The id of the list that the form offers for countries. */
export const KNOWN_COUNTRIES = "known-countries";

/** One field of one row, as its kind asks for it. */
export async function PartEntry({ part, name, field, is, value }: Props) {
  const [t, choice, format] = await Promise.all([getTranslations("projects.fields"), codeNames(), readersFormat()]);
  const label = t(field as FieldName);
  const required = is.required === true;
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  if (is.is === "date") return <DateInput name={name} label={label} defaultValue={text} required={required} />;
  const choices =
    is.is === "choice" || is.is === "coded" ? is.of : field === "significance" ? SIGNIFICANCES : undefined;
  if (choices)
    return (
      <Select
        name={name}
        label={label}
        required={required}
        empty=""
        defaultValue={text}
        options={withOwn(choices, text).map((one) => ({ value: one, label: choice(part, field, one) }))}
      />
    );
  const number = is.is === "decimal" || is.is === "whole";
  return (
    <TextInput
      name={name}
      label={label}
      required={required}
      defaultValue={is.is === "decimal" ? format.typed(text) : text}
      {...(number && { inputMode: "decimal" })}
      {...((number || is.is === "code" || is.is === "url") && { dir: "ltr" })}
      {...(part === "places" && field === "code" && { list: KNOWN_COUNTRIES })}
      {...("most" in is && { maxLength: is.most })}
    />
  );
}
