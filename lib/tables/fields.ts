import { type Mapping, TABLE_FIELDS, type TableField } from "../rules/table-fields";

/** What the template asks for: the fields that most registers know. */
export const TEMPLATE_FIELDS = TABLE_FIELDS.filter(
  (field) => !["titleEn", "titleRu", "summaryEn", "summaryRu", "extending", "scope", "reportingType"].includes(field),
);

/** Words that headers are known by, English and Russian, beside the fields' own labels. */
const KNOWN_BY: Record<TableField, readonly string[]> = {
  code: ["code", "project code", "no", "number", "project no", "код", "код проекта", "номер", "номер проекта", "№"],
  identifier: ["iati identifier", "iati id", "identifier", "project id", "id", "идентификатор iati", "идентификатор"],
  title: [
    "title",
    "name",
    "project",
    "project title",
    "project name",
    "название",
    "наименование",
    "название проекта",
    "наименование проекта",
    "проект",
  ],
  titleEn: [
    "title en",
    "title english",
    "english title",
    "название en",
    "название на английском",
    "название английский",
  ],
  titleRu: ["title ru", "title russian", "russian title", "название ru", "название на русском", "название русский"],
  summary: [
    "summary",
    "description",
    "objective",
    "objectives",
    "goal",
    "описание",
    "краткое описание",
    "содержание",
    "цель",
    "цели",
  ],
  summaryEn: ["summary en", "description en", "description english", "описание en", "описание на английском"],
  summaryRu: ["summary ru", "description ru", "description russian", "описание ru", "описание на русском"],
  language: ["language", "lang", "язык"],
  area: [
    "area",
    "initiative",
    "initiative area",
    "direction",
    "field",
    "направление",
    "область",
    "инициатива",
    "сфера",
  ],
  status: ["status", "state", "stage", "статус", "состояние", "стадия", "этап"],
  countries: [
    "country",
    "countries",
    "recipient country",
    "recipient countries",
    "страна",
    "страны",
    "страна получатель",
    "страны получатели",
  ],
  plannedStart: [
    "planned start",
    "planned start date",
    "start",
    "start date",
    "begin",
    "from",
    "начало",
    "дата начала",
    "плановое начало",
    "начало по плану",
    "срок начала",
  ],
  plannedEnd: [
    "planned end",
    "planned end date",
    "end",
    "end date",
    "finish",
    "until",
    "окончание",
    "дата окончания",
    "плановое окончание",
    "окончание по плану",
    "завершение",
    "срок окончания",
  ],
  actualStart: ["actual start", "actual start date", "фактическое начало", "дата фактического начала"],
  actualEnd: ["actual end", "actual end date", "closing date", "фактическое окончание", "фактическое завершение"],
  sectors: ["sector", "sectors", "sector code", "dac sector", "сектор", "секторы", "код сектора"],
  goals: ["sdg", "sdgs", "goals", "sdg goals", "цур", "цели устойчивого развития"],
  funding: [
    "donor",
    "donors",
    "funder",
    "funders",
    "funding",
    "financed by",
    "funding organisation",
    "донор",
    "доноры",
    "финансирование",
    "источник финансирования",
  ],
  accountable: [
    "accountable",
    "accountable organisation",
    "responsible",
    "ministry",
    "ответственный",
    "ответственный орган",
    "министерство",
  ],
  extending: ["extending", "extending organisation", "передающая организация"],
  implementing: [
    "implementing",
    "implementer",
    "implementing agency",
    "implementing partner",
    "implementing organisation",
    "исполнитель",
    "исполнители",
    "исполняющее агентство",
    "исполняющая организация",
  ],
  budget: [
    "budget",
    "amount",
    "cost",
    "total cost",
    "total budget",
    "value",
    "бюджет",
    "сумма",
    "стоимость",
    "общая стоимость",
    "объем финансирования",
  ],
  budgetFrom: ["budget from", "budget start", "бюджет с", "бюджет от"],
  budgetUntil: ["budget until", "budget to", "budget end", "бюджет по", "бюджет до"],
  currency: ["currency", "валюта"],
  reportingName: [
    "reporting organisation",
    "reporting organization",
    "reported by",
    "отчитывающаяся организация",
    "публикует",
  ],
  reportingRef: ["reporting organisation identifier", "reporting org ref", "идентификатор отчитывающейся организации"],
  reportingType: ["reporting organisation type", "тип отчитывающейся организации"],
  scope: ["scope", "охват"],
  place: ["place", "location", "site", "место", "местоположение", "район"],
  latitude: ["latitude", "lat", "широта"],
  longitude: ["longitude", "lon", "lng", "долгота"],
  link: ["link", "url", "website", "web page", "document", "ссылка", "сайт", "документ"],
};

/** Which column holds which field, as far as the headers tell; each field and each column once. */
export function guessed(headers: readonly string[], labels: Readonly<Record<TableField, readonly string[]>>): Mapping {
  const mapping: Mapping = {};
  const plain = headers.map(plainly);
  for (const field of TABLE_FIELDS) {
    const known = [...labels[field], ...KNOWN_BY[field]].map(plainly);
    const column = plain.findIndex((header, at) => known.includes(header) && !Object.values(mapping).includes(at));
    if (column >= 0) mapping[field] = column;
  }
  return mapping;
}

/** `Start date (planned), *` and `start date planned` are the same. */
const plainly = (text: string) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll(/[^\p{L}\p{N}№]+/gu, " ")
    .trim();
