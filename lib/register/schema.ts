import { z } from "zod";
import { type Params, type Place, placeOf } from "@/lib/listing/schema";
import { AREAS, KIND_NAMES, OUTCOMES } from "@/lib/rules/words";
import { holdable, sought } from "@/lib/sought";

const one = <S extends z.ZodType>(value: S) =>
  z.preprocess((given) => (Array.isArray(given) ? given[0] : given), value).catch(undefined as never);

const SLUG = /^[a-z][a-z0-9-]{1,39}$/;

/** The public register as it is asked for. What an address says wrongly is left out: an old link still opens. */
const RegisterParams = z.object({
  q: one(sought(200).min(1).optional()),
  committee: one(z.string().regex(SLUG).optional()),
  outcome: one(z.enum(OUTCOMES).optional()),
  kind: one(z.enum(KIND_NAMES).optional()),
  year: one(z.coerce.number().int().min(1900).max(9999).optional()),
  area: one(z.enum(AREAS).optional()),
  after: one(z.string().max(200).optional()),
  before: one(z.string().max(200).optional()),
});
export type RegisterQuery = z.output<typeof RegisterParams>;

export const registerQueryOf = (params: Params): RegisterQuery => RegisterParams.parse(params);

/** What narrows the register, apart from its page. */
export const registerFiltersOf = ({ q, committee, outcome, kind, year, area }: RegisterQuery) => ({
  q,
  committee,
  outcome,
  kind,
  year,
  area,
});

/** Where a page begins: an instant and an item. */
export function registerPlaceOf(text: string | undefined): (Place & { key: string }) | undefined {
  const place = placeOf(text, "submitted");
  return place?.key == null ? undefined : { ...place, key: place.key };
}

export const isSlug = (text: string) => SLUG.test(text);

/** A decision's address as it stands in a path, still encoded; nothing for what cannot be one. */
export function addressIn(path: string): string | undefined {
  try {
    const address = path.split("/").map(decodeURIComponent).join("/");
    return holdable(address) ? address : undefined;
  } catch {
    return undefined;
  }
}

export const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text);
