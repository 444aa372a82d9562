import "server-only";
import { getTranslations } from "next-intl/server";
import type { Option } from "@/app/ui/select";
import type { Citable, Cited } from "@/lib/citations/loaders";
import { kindOf } from "@/lib/kinds";
import { citationsIn } from "@/lib/kinds/citations";
import type { Input } from "@/lib/kinds/kind";
import { type Field, fieldsOf, isList } from "@/lib/kinds/shape";
import { sayCitation } from "@/lib/languages/content";
import { readersFormat } from "@/lib/languages/reader";
import type { ProjectChoices } from "@/lib/projects/store";
import { RIAM_CRITERIA } from "@/lib/rules/riam";
import type { KindName } from "@/lib/rules/words";
import { type RiamWords, riamWords } from "../riam/words";
import { type CitedView, citedViews } from "./cited";

/** One field as this reader sees it: plain data, so that the browser needs neither the kinds' words nor their shapes. */
export type FieldView = {
  name: string;
  as: Input["as"];
  label: string;
  help?: string;
  required: boolean;
  /** Holds several values; its name in the form ends in `[]`. */
  list: boolean;
  options?: Option[];
  /** Where to ask for further options, when not all were sent along. */
  more?: string;
  /** Of citations: those of the draft, as they read. */
  cited?: Record<string, CitedView>;
  /** Takes the whole width of its group or row. */
  wide?: boolean;
  /** Of a table or group. */
  columns?: FieldView[];
  /** Rows that score an environmental impact: how their results read. */
  riam?: RiamWords;
};
export type SectionView = { name: string; label: string; fields: FieldView[] };

type Say = ((key: string, params?: Record<string, string | number>) => string) & { has: (key: string) => boolean };
/** What a filing may refer to: projects of the committee with where to ask for others, files of its own, values. */
type Known = { projects: ProjectChoices & { ask: string }; citable: readonly Citable[]; cited?: Cited };
type Offered = { projects: Known["projects"]; citable: Option[]; cited: Record<string, CitedView> };

/** A kind's form in the reader's language; `data` is what a draft holds. */
export async function formView(name: KindName, known: Known, data?: unknown): Promise<SectionView[]> {
  const [t, format] = await Promise.all([getTranslations() as unknown as Promise<Say>, readersFormat()]);
  const kind = kindOf(name);
  const citable = known.citable.map((one) => ({
    value: one.value,
    label: sayCitation(t, format, one.value, one),
  }));
  const cited = known.cited ? citedViews(t, format, citationsIn(data), known.cited) : {};
  const offered = { projects: known.projects, citable, cited };
  const fields = new Map(
    fieldsOf(kind).map((field) => [field.name, viewOf(t, `kinds.${name}.fields`, field, offered)]),
  );
  return Object.entries(kind.sections).map(([section, names]) => ({
    name: section,
    label: t(`kinds.${name}.sections.${section}`),
    fields: names.flatMap((field) => fields.get(field) ?? []),
  }));
}

function viewOf(t: Say, under: string, field: Field, known: Offered): FieldView {
  const at = `${under}.${field.name}`;
  const unit = field.unit && t(`units.${field.unit}`);
  const { input } = field;
  const columns = field.columns.map((column) => ({
    ...viewOf(t, `${at}.columns`, column, known),
    ...((column.input.as === "longText" || isList(column) || (input.as === "table" && input.title === column.name)) && {
      wide: true,
    }),
  }));
  const options = optionsOf(t, field, known);
  return {
    name: field.name,
    as: field.input.as,
    label: unit ? `${t(`${at}.label`)} (${unit})` : t(`${at}.label`),
    required: !field.optional,
    list: isList(field),
    ...(t.has(`${at}.help`) && { help: t(`${at}.help`) }),
    ...(options && { options }),
    ...(input.as === "project" && known.projects.more && { more: known.projects.ask }),
    ...(input.as === "citation" && { cited: known.cited }),
    ...(columns.length > 0 && { columns }),
    ...(RIAM_CRITERIA.every((name) => columns.some((column) => column.name === name)) && { riam: riamWords(t) }),
  };
}

function optionsOf(t: Say, { input }: Field, { projects, citable }: Offered): Option[] | undefined {
  switch (input.as) {
    case "choice":
    case "choices":
      return input.of.map((word) => ({ value: word, label: t(`words.${input.words}.${word}`) }));
    case "country":
    case "countries":
      return input.of.map((code) => ({ value: code, label: t(`countries.${code}`) }));
    case "targets":
      return input.of.map((code) => ({ value: code, label: code, group: goalOf(t, code) }));
    case "project":
      return projects.choices;
    case "citation":
      return citable;
    default:
      return undefined;
  }
}

function goalOf(t: Say, target: string): string {
  const goal = target.split(".")[0] ?? "";
  return `${goal}. ${t(`goals.${goal}`)}`;
}
