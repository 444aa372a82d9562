import { z } from "zod";
import type { Params } from "@/lib/listing/schema";
import { AREAS, LIGHTS } from "@/lib/rules/words";

const query = z.object({
  light: z.enum(LIGHTS).optional().catch(undefined),
  area: z.enum(AREAS).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
export type LightQuery = z.output<typeof query>;

/** The list that an address asks for. What it says wrongly is left out. */
export const lightQueryOf = (params: Params): LightQuery =>
  query.parse(
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value])),
  );
