import "server-only";
import type { Route } from "next";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { FormState } from "@/lib/action";
import { BadText, type FormTree, readForm } from "@/lib/form-data";
import { complaintsOf } from "@/lib/languages/complaints";
import { sayComplaints, sayDone, sayRefusal } from "@/lib/languages/refusal";
import { count, type Limit } from "@/lib/limits/perform";
import { type No, no, type Verdict } from "@/lib/rules/verdict";
import { mayProceed } from "./guard";
import { visitor } from "./visitor";

type Definition<S extends z.ZodType, T> = {
  /** The act's word: message key under `done`. */
  act: string;
  schema: S;
  /** How often one account may be tried, whoever tries. */
  limit?: (input: z.output<S>) => [Limit, account: string];
  /** The answer and its time must not tell whether an address is known. */
  even?: boolean;
  run: (input: z.output<S>) => Promise<Verdict<T>>;
  /** Where to go after success; stays on the page when absent. */
  then?: (value: T, input: z.output<S>) => Route | Promise<Route>;
};

/** Longer than any of the work behind an even answer takes. */
const EVEN_MS = 400;

/** The sibling of `action()` for people who are not signed in: origin → address → parse → account → run → answer. */
export function publicAction<S extends z.ZodType, T>(definition: Definition<S, T>) {
  return async (_before: FormState, form: FormData): Promise<FormState> => {
    const proceed = await mayProceed();
    if (!proceed.ok) return refused(proceed);
    const { address } = await visitor();
    const fromHere = await count("addressTries", address);
    if (!fromHere.ok) return refused(fromHere);

    const typed = typedIn(form);
    if (!typed) return refused(no("badText"));
    const input = definition.schema.safeParse(typed);
    if (!input.success)
      return { ...(await refused(no("fields"), typed)), fields: await sayComplaints(complaintsOf(input.error)) };
    const ofAccount = definition.limit ? await count(...definition.limit(input.data)) : undefined;
    if (ofAccount && !ofAccount.ok) return refused(ofAccount, typed);

    const even = definition.even && new Promise((resolve) => setTimeout(resolve, EVEN_MS));
    const verdict = await definition.run(input.data);
    await even;
    if (!verdict.ok) return refused(verdict, typed);
    if (definition.then) redirect(await definition.then(verdict.value, input.data));
    return { ok: true, done: await sayDone(definition.act) };
  };
}

async function refused(verdict: No, typed: FormTree = {}): Promise<FormState> {
  // What opens an account is not sent back into a page.
  const { password: _one, again: _two, token: _three, ...values } = typed;
  return { ok: false, reason: await sayRefusal(verdict), because: verdict.reason, values };
}

function typedIn(form: FormData): FormTree | undefined {
  try {
    return readForm(form);
  } catch (error) {
    if (error instanceof BadText) return undefined;
    throw error;
  }
}
