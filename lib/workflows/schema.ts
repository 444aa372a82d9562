import { z } from "zod";
import { changeRows, ROW_CHANGE } from "@/lib/kinds/rows";
import { typedOf, typedRule } from "@/lib/kinds/workflow-form";
import type { DecisionRule } from "@/lib/rules/decision-rule";
import type { Fault } from "@/lib/rules/fault";
import { HATS } from "@/lib/rules/hats";
import { READY_RULES, type ReadyRule } from "@/lib/rules/ready-rules";
import { CONDITIONS, type Condition, type Route, STEP_ACTIONS } from "@/lib/rules/route";
import { check } from "@/lib/rules/route-check";
import { MOST_ROWS } from "@/lib/rules/route-faults";
import { BASES, MAJORITIES, QUORUMS, ruleOf } from "@/lib/rules/rule-terms";
import { KIND_NAMES, STATUSES } from "@/lib/rules/words";
import { fileFaults, ruleFaults, type WorkflowFile } from "@/lib/rules/workflow-file";

const reason = z.string().trim().min(10).max(2000);
const about = { committeeId: z.uuid(), kind: z.enum(KIND_NAMES) };

const Row = z
  .object({
    from: z.enum(STATUSES),
    action: z.enum(STEP_ACTIONS),
    to: z.enum(STATUSES),
    by: z.array(z.enum(HATS)).default([]),
    when: z.enum(["", ...(Object.keys(CONDITIONS) as Condition[])]).default(""),
    reason: z.literal("on").optional(),
  })
  .strict()
  .transform(({ when, reason: mustSay, ...step }) => ({
    ...step,
    ...(when && { when }),
    ...(mustSay && { reason: true }),
  }));

const word = z.string().trim().max(60).default("");
const Terms = z
  .object({
    quorum: z.enum(QUORUMS),
    majority: z.enum(MAJORITIES),
    base: z.enum(BASES),
    blocking: z.coerce.number().int().min(0).max(100),
    veto: word,
    weight: word,
    groupBy: word,
    casting: word,
  })
  .strict();

const Save = z
  .object({
    ...about,
    /** The latest version when this one was begun; somebody else's in between is noticed. */
    basedOn: z.coerce.number().int().min(0),
    route: z.array(Row).max(MOST_ROWS).default([]).superRefine(routeMakesSense),
    ruleAs: z.enum(["terms", "json"]),
    terms: Terms,
    json: z.string().max(20_000),
    reason,
    file: z.unknown(),
  })
  .strict()
  .transform(({ committeeId, kind, basedOn, route, reason: why, json, ruleAs, terms }, ctx) => {
    const rule = ruleAs === "terms" ? ruleOf(terms) : parsed(json, "json", ctx);
    if (rule === undefined) return z.NEVER;
    complain(ctx, ruleAs === "terms" ? ["terms"] : ["json"], ruleFaults(rule));
    return { does: "save" as const, committeeId, kind, basedOn, route, rule: rule as DecisionRule, reason: why };
  });

/** What a browser without script asks for before the form is shown again: rows changed, a file read in, a rule to start from. */
const Change = z.union([
  z.string().regex(ROW_CHANGE),
  z.literal("import"),
  z.string().refine((change) => change.replace("start:", "") in READY_RULES),
]);

/** A form that is sent to be saved is read strictly; one that only asks for a change comes back as typed, but for that change. */
export const SaveWorkflow = z
  .looseObject({ ...about, change: Change.optional() })
  .transform(({ change, ...form }, ctx) => {
    if (!change) {
      const save = Save.safeParse(form);
      if (save.success) return save.data;
      for (const issue of save.error.issues) ctx.addIssue({ ...issue, input: form } as never);
      return z.NEVER;
    }
    if (change === "import") {
      const file = readFile(form.file, ctx);
      return file ? { does: "change" as const, shown: { ...form, ...typedOf(file), file: "" } } : z.NEVER;
    }
    const [, name] = change.split("start:");
    const shown = name ? { ...form, ...typedRule(READY_RULES[name as ReadyRule]) } : changeRows(form, change);
    return { does: "change" as const, shown };
  });

export const MoveToWorkflow = z
  .object({ ...about, version: z.coerce.number().int().min(0), items: z.array(z.uuid()).min(1, "chooseItems"), reason })
  .strict();

/** The two versions to compare, as the address names them. */
export const Comparison = z.object({
  from: z.coerce.number().int().min(0).optional().catch(undefined),
  to: z.coerce.number().int().min(0).optional().catch(undefined),
});

type Context = z.core.$RefinementCtx;

function routeMakesSense(route: Route, ctx: Context) {
  for (const { fault, rows, params } of check(route)) {
    const path = rows[0] === undefined ? [] : [rows[0]];
    ctx.addIssue({ code: "custom", path, message: `route.${fault}`, params, input: route });
  }
}

function complain(ctx: Context, path: string[], faults: readonly Fault[]) {
  for (const { path: at, reason: fault, params } of faults)
    ctx.addIssue({
      code: "custom",
      path,
      message: "malformed",
      params: { ...params, path: at || "/", fault },
      input: at,
    });
}

function parsed(text: string, field: string, ctx: Context): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    ctx.addIssue({ code: "custom", path: [field], message: "notJson", input: text });
    return undefined;
  }
}

function readFile(text: unknown, ctx: Context): WorkflowFile | undefined {
  const file = typeof text === "string" ? parsed(text, "file", ctx) : undefined;
  if (file === undefined) return undefined;
  const faults = fileFaults(file);
  complain(ctx, ["file"], faults);
  return faults.length > 0 ? undefined : (file as WorkflowFile);
}
