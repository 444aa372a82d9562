import { getTranslations } from "next-intl/server";
import { Diff, Replaced } from "@/app/ui/diff";
import { FRAMEWORK_LISTS } from "@/lib/rules/framework-facts";
import { type Change, type Entry, type FieldChange, isOfList, type ListChange } from "@/lib/rules/project-changes";
import { CORE_FIELDS } from "@/lib/rules/project-facts";
import { PART_NAMES } from "@/lib/rules/project-parts";
import { entryWords, fieldWords } from "./change-words";

/** A list that changed throughout is not told in full on a page. */
const LONGEST = 4_000;

/** So much is quicker read than opened. */
const SHORT = 400;

/** What changed, field by field, each folded to a line until it is opened; where `open`, only what is long. */
export async function FieldChanges({ changes, open = false }: { changes: Change[]; open?: boolean }) {
  const [t, inWords, entry] = await Promise.all([getTranslations("projects"), fieldWords(), entryWords()]);
  return (
    <ul className="grid gap-1">
      {changes.map((change) => (
        <li key={change.field}>
          <details open={open && JSON.stringify(change).length < SHORT}>
            <summary>{nameOf(change.field)}</summary>
            <div className="ps-4 pt-1">{isOfList(change) ? ofList(change) : ofField(change)}</div>
          </details>
        </li>
      ))}
    </ul>
  );

  function ofField({ field, before, after }: FieldChange) {
    const said = [before, after].map((value) => inWords(field, value));
    return said.some((words) => words !== undefined) ? (
      <Replaced before={said[0] ?? before} after={said[1] ?? after} />
    ) : (
      <Diff before={cut(before)} after={cut(after)} />
    );
  }

  function ofList({ field, gone, come, more }: ListChange) {
    const told = (entries: Entry[]) => entries.map((one) => entry(field, one)).join("\n");
    const [before, after] = [told(gone), told(come)];
    // Two spellings of one number read alike: then it is the spelling that changed.
    const same = before === after;
    return (
      <>
        <Diff before={cut(same ? plainly(gone) : before)} after={cut(same ? plainly(come) : after)} />
        {more && <p className="text-sm text-quiet">{t("moreEntries", { count: more })}</p>}
      </>
    );
  }

  function nameOf(field: string): string {
    const part = PART_NAMES.find((one) => one === field);
    if (part) return t(`parts.${part}`);
    const list = [...FRAMEWORK_LISTS, "resultsKept" as const].find((one) => one === field);
    if (list) return t(`frameworkLists.${list}`);
    const core = CORE_FIELDS.find((one) => one === field);
    return core ? t(`coreFields.${core}`) : field;
  }
}

const plainly = (entries: readonly Entry[]) => entries.map((one) => Object.values(one).join(" · ")).join("\n");
const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);
