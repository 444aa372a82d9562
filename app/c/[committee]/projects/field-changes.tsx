import { getTranslations } from "next-intl/server";
import { Diff } from "@/app/ui/diff";
import { FRAMEWORK_LISTS } from "@/lib/rules/framework-facts";
import type { Change } from "@/lib/rules/project-changes";
import { CORE_FIELDS } from "@/lib/rules/project-facts";
import { PART_NAMES } from "@/lib/rules/project-parts";

/** A list that changed throughout is not told in full on a page. */
const LONGEST = 4_000;

/** What changed, field by field, each folded to a line until it is opened. */
export async function FieldChanges({ changes }: { changes: Change[] }) {
  const t = await getTranslations("projects");
  return (
    <ul className="grid gap-1">
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          <details>
            <summary>{nameOf(field)}</summary>
            <div className="ps-4 pt-1">
              <Diff before={cut(before)} after={cut(after)} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  );

  function nameOf(field: string): string {
    const part = PART_NAMES.find((one) => one === field);
    if (part) return t(`parts.${part}`);
    const list = [...FRAMEWORK_LISTS, "resultsKept" as const].find((one) => one === field);
    if (list) return t(`frameworkLists.${list}`);
    const core = CORE_FIELDS.find((one) => one === field);
    return core ? t(`coreFields.${core}`) : field;
  }
}

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);
