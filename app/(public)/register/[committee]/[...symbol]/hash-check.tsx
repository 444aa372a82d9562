"use client";
import { useState, useSyncExternalStore } from "react";
import { Button } from "@/app/ui/button";
import { Notice } from "@/app/ui/notice";
import { canonical } from "@/lib/rules/canonical";

type Outcome = "same" | "differs" | "failed";
type Props = {
  file: string;
  hash: string;
  words: Record<"check" | "checking" | Outcome, string>;
};

/** Computes the hashes in the reader's own browser, where it can; without script the command line does. */
export function HashCheck({ file, hash, words }: Props) {
  const can = useSyncExternalStore(never, canHash, cannot);
  const [state, setState] = useState<Outcome | "checking" | null>(null);
  if (!can) return null;
  const check = async () => {
    setState("checking");
    setState(await compare(file, hash).catch(() => "failed" as const));
  };
  return (
    <div className="no-print grid justify-items-start gap-3">
      <Button onClick={() => void check()} busy={state === "checking"}>
        {state === "checking" ? words.checking : words.check}
      </Button>
      <div aria-live="polite" className="w-full">
        {state && state !== "checking" && (
          <Notice kind={state === "same" ? "success" : state === "differs" ? "refusal" : "warning"}>
            {words[state]}
          </Notice>
        )}
      </div>
    </div>
  );
}

/** Browsers hash on secure pages only; on the server nobody asks. */
const canHash = () => Boolean(globalThis.crypto?.subtle);
const cannot = () => false;
const never = () => () => {};

/** The file's bytes against its name, and the entry of the record within it against its own hash. */
async function compare(file: string, hash: string): Promise<Outcome> {
  const response = await fetch(file, { cache: "no-store" });
  if (!response.ok) return "failed";
  const bytes = await response.arrayBuffer();
  if ((await sha256(bytes)) !== hash) return "differs";
  const { record } = JSON.parse(new TextDecoder().decode(bytes)) as { record: Record<string, unknown> | null };
  if (!record) return "same";
  const { hash: written, ...said } = record;
  const entry = new TextEncoder().encode(`majlis entry 1\n${canonical(said)}`);
  return (await sha256(entry)) === written ? "same" : "differs";
}

async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
