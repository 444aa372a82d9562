import type { Instrumentation } from "next";

/** Once, before the first request: a faulty environment ends the process with a sentence, not a page with a riddle. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("./lib/env");
  env();
  const { notePeers } = await import("./lib/session/peer");
  notePeers();
  const { answerOutagesWith503 } = await import("./lib/outage");
  answerOutagesWith503();
  const { guardScripts } = await import("./lib/policy");
  guardScripts();
}

/** The unexpected, with the reference that the error page shows. Never what the person typed. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const { message, digest, name, stack, code } = error as Error & { digest?: string; code?: string };
  const { routePath, routeType } = context;
  const line = {
    level: "error",
    at: new Date().toISOString(),
    reference: digest,
    method: request.method,
    routePath,
    routeType,
    name,
    code,
    message,
    stack,
  };
  console.error(JSON.stringify(line));
};
