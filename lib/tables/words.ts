import en from "@/messages/en.json" with { type: "json" };
import ru from "@/messages/ru.json" with { type: "json" };
import uz from "@/messages/uz.json" with { type: "json" };
import { plainly } from "../languages/countries";
import { TABLE_FIELDS, type TableField } from "../rules/table-fields";
import { AREAS, type Area, PROJECT_STATUSES, type ProjectStatus } from "../rules/words";

const ALL = [en, ru, uz];

/** What each field is called on our own pages, in every language there is: a template is read as it was given out. */
export const FIELD_LABELS = Object.fromEntries(
  TABLE_FIELDS.map((field) => [field, ALL.map(({ imports }) => imports.table.fields[field])]),
) as Record<TableField, string[]>;

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

export const areaCalled = (text: string) => AREA_WORDS.get(plainly(text));
export const statusCalled = (text: string) => STATUS_WORDS.get(plainly(text));
