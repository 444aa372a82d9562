import "server-only";
import type { z } from "zod";
import type { Acting } from "@/lib/action";
import { administer } from "@/lib/audit/perform";
import { no, yes } from "@/lib/rules/verdict";
import type { SaveProcedures } from "./schema";
import * as store from "./store";

/** Sets how a committee decides from now on. What is under way goes by what held when it was opened. */
export const saveProcedures = (acting: Acting, { committeeId, ...wanted }: z.output<typeof SaveProcedures>) =>
  administer(acting, "saveProcedures", async () => {
    const before = await store.lockProcedures(acting.tx, committeeId);
    if (!before) return no("notFound");
    await store.change(acting.tx, committeeId, wanted);
    const changed = (Object.keys(wanted) as (keyof store.Procedures)[]).filter(
      (field) => JSON.stringify(before[field]) !== JSON.stringify(wanted[field]),
    );
    const changes = Object.fromEntries(changed.map((field) => [field, [said(before[field]), said(wanted[field])]]));
    return yes({ value: undefined, about: { committeeId, data: { changes } } });
  });

const said = (value: store.Procedures[keyof store.Procedures]) => (Array.isArray(value) ? value.join(", ") : value);
