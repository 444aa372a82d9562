import "server-only";
import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { Tx } from "@/db/client";
import * as commands from "@/lib/commands/store";
import { BadText, COMMAND_KEY, readForm } from "@/lib/form-data";
import { complaintsOf } from "@/lib/languages/complaints";
import { type Done, sayComplaints, sayDone, sayRefusal } from "@/lib/languages/refusal";
import type { Actor } from "@/lib/rules/hats";
import { type No, no, type Verdict } from "@/lib/rules/verdict";
import { currentMember, type Member } from "@/lib/session/current";
import { mayProceed } from "@/lib/session/guard";

/** What an act runs in: one transaction, and who asks, with rights read for this request. */
export type Acting = { tx: Tx; actor: Actor };

/** What a form shows after it was sent. All text is already in the reader's language. */
export type FormState = {
  ok?: boolean;
  /** The refusal's sentence. */
  reason?: string;
  /** The refusal's key, for code that must tell refusals apart. */
  because?: string;
  /** Field path, as in the form's names → what is wrong and how to mend it. */
  fields?: Record<string, string>;
  /** What was typed, given back so that nothing is lost. */
  values?: Record<string, unknown>;
  /** The success's sentence. */
  done?: string;
  value?: unknown;
};

type Definition<S extends z.ZodType, T> = {
  /** The act's word: permission row, event, message key under `acts` and `done`. */
  act: string;
  schema: S;
  /** Acts of weight: the person must have proved who they are within the last minutes. */
  fresh?: boolean;
  /** The acts by which the second factor is set up and given. */
  beforeSecondFactor?: boolean;
  run: (acting: Acting, input: z.output<S>, member: Member) => Promise<Verdict<T>>;
  /** What follows a commit and cannot be rolled back, such as removing files. */
  afterwards?: (value: T) => Promise<void>;
  /** What the form holds from now on, when it asked for a change of itself and nothing was done yet. */
  shows?: (value: T) => Record<string, unknown> | undefined;
  /** Where to go after success; stays on the page when absent. */
  then?: (value: T, input: z.output<S>) => Route | undefined;
  /** The page that sent it knows already, or is not to be drawn anew. */
  quiet?: boolean | ((value: T) => boolean);
  /** The message of the success, where it is not the act's own or says more than that it was done. */
  says?: (value: T) => Done;
};

/**
 * The one wrapper of every server action of a signed-in person: origin → person → parse → once →
 * run in one transaction → answer. An expected no is an answer and records nothing; the unexpected throws.
 */
export function action<S extends z.ZodType, T>(definition: Definition<S, T>) {
  return async (_before: FormState, form: FormData): Promise<FormState> => {
    const proceed = await mayProceed();
    if (!proceed.ok) return refused(proceed);
    const member = await currentMember();
    if (!member) return refused(no("signedOut"), typedIn(form));
    if (member.owesSecondFactor && !definition.beforeSecondFactor)
      return refused(no("secondFactorOwed"), typedIn(form));
    if (definition.fresh && !member.fresh) return refused(no("proveAgain"), typedIn(form));

    const typed = typedIn(form);
    if (!typed) return refused(no("badText"));
    const input = definition.schema.safeParse(typed);
    if (!input.success)
      return { ...(await refused(no("fields"), typed)), fields: await sayComplaints(complaintsOf(input.error)) };

    const key = z.uuid().safeParse(form.get(COMMAND_KEY)).data;
    const verdict = await once(definition, member, key, input.data);
    if (!verdict.ok) return refused(verdict, typed);
    await definition.afterwards?.(verdict.value);
    const shown = definition.shows?.(verdict.value);
    if (shown) return { ok: true, values: shown };
    const next = definition.then?.(verdict.value, input.data);
    if (next) redirect(next);
    const { act, says = () => act, quiet } = definition;
    if (typeof quiet === "function" ? !quiet(verdict.value) : !quiet) refresh();
    return { ok: true, done: await sayDone(says(verdict.value)), value: verdict.value };
  };
}

/** Runs a command; a key seen before answers what was answered then. */
const once = <S extends z.ZodType, T>(
  { act, run }: Definition<S, T>,
  member: Member,
  key: string | undefined,
  input: z.output<S>,
): Promise<Verdict<T>> =>
  commands.inTransaction(member.actor, async (acting) => {
    const earlier = key && (await commands.claim(acting.tx, key, member.actor.id, act));
    if (earlier) return earlier as Verdict<T>;
    const verdict = await run(acting, input, member);
    if (key && verdict.ok) await commands.answer(acting.tx, key, verdict);
    return verdict;
  });

const refused = async (verdict: No, values?: Record<string, unknown>): Promise<FormState> => ({
  ok: false,
  reason: await sayRefusal(verdict),
  because: verdict.reason,
  ...(values && { values }),
});

function typedIn(form: FormData) {
  try {
    return readForm(form);
  } catch (error) {
    if (error instanceof BadText) return undefined;
    throw error;
  }
}
