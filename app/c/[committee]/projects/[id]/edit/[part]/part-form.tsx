import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { SubmitButton } from "@/app/ui/submit-button";
import { becauseOf } from "@/lib/languages/refusal";
import { CHOSEN } from "@/lib/project-facts/schema";
import type { Recorded } from "@/lib/project-facts/store";
import { saveProjectPart } from "@/lib/projects/actions";
import { COUNTRIES, pageOfRows, ROWS_A_PAGE } from "@/lib/projects/schema";
import type { PartName } from "@/lib/rules/project-facts";
import { type PartField, PROJECT_PARTS } from "@/lib/rules/project-parts";
import type { Verdict } from "@/lib/rules/verdict";
import { placeNames } from "../../../project-words";
import { KNOWN_COUNTRIES, PartEntry } from "./part-entry";

type Props = { project: Recorded; part: PartName; maySave: Verdict; asked: string | string[] | undefined };

/** Rows to add at once; whoever needs more saves and goes on. */
const BLANKS = 3;

/** A list row by row, a page at a time. Rows left blank are none; a row is taken out by emptying it. */
export async function PartForm({ project, part, maySave, asked }: Props) {
  const t = await getTranslations("projects");
  const because = await becauseOf(maySave);
  const all: Record<string, unknown>[] = project[part];
  const { page, last } = pageOfRows(asked, all.length);
  const from = page * ROWS_A_PAGE;
  const until = Math.min(from + ROWS_A_PAGE, all.length);
  const fields = Object.entries<PartField>(PROJECT_PARTS[part]);
  const blanks = Array.from({ length: page === last ? BLANKS : 0 }, () => null);
  const rows = [...all.slice(from, until), ...blanks];
  return (
    <ActionForm
      action={saveProjectPart}
      hidden={{ projectId: project.id, version: project.version, part, from, until }}
      label={t(`parts.${part}`)}
    >
      <p className="max-w-prose text-sm text-quiet">{t("rowsHelp")}</p>
      {part === "places" && <CountryNames id={KNOWN_COUNTRIES} />}
      {rows.map((row, place) => {
        const at = from + place;
        return (
          // Of each version anew: once rows were taken out, the next stand in their place.
          <fieldset key={`${project.version}-${at}`} data-repeats className="min-w-0 border-b border-line pb-5">
            <legend className="mb-2 text-sm font-semibold">
              {row ? t("entry", { number: String(at + 1) }) : t("newEntry", { number: String(at + 1) })}
            </legend>
            <input type="hidden" name={`rows.${place}.was`} value={row ? at : ""} />
            <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
              {fields.map(([field, is]) => (
                <PartEntry
                  key={field}
                  part={part}
                  name={`rows.${place}.${field}`}
                  field={field}
                  is={is}
                  value={row ? row[field] : (CHOSEN as Record<string, Record<string, string>>)[part]?.[field]}
                />
              ))}
            </div>
          </fieldset>
        );
      })}
      <div>
        <SubmitButton because={because}>{t("form.save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** What is offered while a country is typed: its name beside its code. */
async function CountryNames({ id }: { id: string }) {
  const name = await placeNames();
  return (
    <datalist id={id}>
      {COUNTRIES.map((code) => (
        <option key={code} value={code}>
          {name([code])}
        </option>
      ))}
    </datalist>
  );
}
