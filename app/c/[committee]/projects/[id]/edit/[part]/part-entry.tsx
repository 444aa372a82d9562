import { getTranslations } from "next-intl/server";
import { DateInput } from "@/app/ui/date-input";
import { Select } from "@/app/ui/select";
import { TextInput } from "@/app/ui/text-input";
import type { PartName } from "@/lib/rules/project-facts";
import type { PartField } from "@/lib/rules/project-parts";
import { codeNames, type FieldName } from "../../part-words";

type Props = { part: PartName; name: string; field: string; is: PartField; value: unknown };

/** One field of one row, as its kind asks for it. */
export async function PartEntry({ part, name, field, is, value }: Props) {
  const [t, choice] = await Promise.all([getTranslations("projects.fields"), codeNames()]);
  const label = t(field as FieldName);
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  if (is.is === "date") return <DateInput name={name} label={label} defaultValue={text} />;
  if (is.is === "choice")
    return (
      <Select
        name={name}
        label={label}
        empty=""
        defaultValue={text}
        options={is.of.map((one) => ({ value: one, label: choice(part, field, one) }))}
      />
    );
  const number = is.is === "decimal" || is.is === "whole";
  return (
    <TextInput
      name={name}
      label={label}
      defaultValue={text}
      {...(number && { inputMode: "decimal" })}
      {...((number || is.is === "code" || is.is === "url") && { dir: "ltr" })}
      {...("most" in is && { maxLength: is.most })}
    />
  );
}
