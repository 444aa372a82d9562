import en from "@/messages/en.json" with { type: "json" };
import ru from "@/messages/ru.json" with { type: "json" };
import uz from "@/messages/uz.json" with { type: "json" };
import { folded } from "../languages/folded";
import { TABLE_FIELDS, type TableField } from "../rules/table-fields";
import { AREAS, type Area, PROJECT_STATUSES, type ProjectStatus } from "../rules/words";

const ALL = [en, ru, uz];

/** What each field is called on our own pages, in every language there is: a template is read as it was given out. */
export const FIELD_LABELS = Object.fromEntries(
  TABLE_FIELDS.map((field) => [field, ALL.map(({ imports }) => imports.table.fields[field])]),
) as Record<TableField, string[]>;

const plainly = (text: string) => folded(text).trim().toLowerCase().replaceAll("ё", "е").replaceAll(/\s+/g, " ");

const AREA_WORDS = new Map<string, Area>(
  AREAS.flatMap((area) => [area, ...ALL.map(({ areas }) => areas[area])].map((word) => [plainly(word), area] as const)),
);

/** Words that people write for a status, beside the codes 1 to 6 and the words of our pages. */
const STATUS_SAID: Record<ProjectStatus, readonly string[]> = {
  planned: ["pipeline", "planning", "план", "планируется", "запланировано", "rejada"],
  active: [
    "implementation",
    "ongoing",
    "in progress",
    "under way",
    "реализация",
    "реализуется",
    "выполняется",
    "исполняется",
    "в процессе",
    "в процессе реализации",
    "в работе",
    "действующий",
    "amalda",
    "amalga oshirilmoqda",
    "bajarilmoqda",
    "jarayonda",
  ],
  finalising: ["finalisation", "finalization", "closing", "завершение", "yakunlash"],
  completed: [
    "closed",
    "finished",
    "done",
    "выполнен",
    "закрыт",
    "завершено",
    "реализован",
    "tugallangan",
    "yakunlangan",
  ],
  cancelled: ["canceled", "terminated", "отменено", "прекращен", "bekor qilingan"],
  suspended: ["on hold", "paused", "приостановлено", "toʻxtatilgan"],
};
const STATUS_WORDS = new Map<string, ProjectStatus>(
  PROJECT_STATUSES.flatMap((status, at) =>
    [status, String(at + 1), ...ALL.map(({ projects }) => projects.statuses[status]), ...STATUS_SAID[status]].map(
      (word) => [plainly(word), status] as const,
    ),
  ),
);

const REGION = /^[A-Z]{2}$/;
const NAMES = ["en", "ru", "uz"].map(
  (language) => new Intl.DisplayNames(language, { type: "region", fallback: "none" }),
);
const COUNTRY_WORDS = new Map<string, string>(
  [...everyRegion()].flatMap((code) =>
    [
      ...NAMES.map((names) => names.of(code)),
      ...ALL.map(({ countries }) => (countries as Record<string, string>)[code]),
    ].flatMap((word) => (word ? [[plainly(word), code] as const] : [])),
  ),
);
/** As people here write them too. */
for (const [word, code] of [
  ["киргизия", "KG"],
  ["кыргызская республика", "KG"],
  ["kyrgyz republic", "KG"],
  ["республика таджикистан", "TJ"],
  ["республика узбекистан", "UZ"],
  ["республика казахстан", "KZ"],
  ["туркмения", "TM"],
  ["российская федерация", "RU"],
  ["исламская республика иран", "IR"],
  ["qirgʻiz respublikasi", "KG"],
  ["tojikiston respublikasi", "TJ"],
  ["oʻzbekiston respublikasi", "UZ"],
  ["qozogʻiston respublikasi", "KZ"],
] as const)
  COUNTRY_WORDS.set(plainly(word), code);

function* everyRegion(): Generator<string> {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  for (const one of letters)
    for (const other of letters) if (NAMES[0]?.of(one + other) !== undefined) yield one + other;
}

export const areaCalled = (text: string) => AREA_WORDS.get(plainly(text));
export const statusCalled = (text: string) => STATUS_WORDS.get(plainly(text));
/** ISO 3166-1 alpha-2, from the code or from the name in a language that there is. */
export const countryCalled = (text: string): string | undefined => {
  const code = text.trim().toUpperCase();
  return REGION.test(code) && NAMES[0]?.of(code) ? code : COUNTRY_WORDS.get(plainly(text));
};
