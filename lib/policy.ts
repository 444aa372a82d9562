/**
 * Gives each page a policy for scripts with a nonce of its own. The framework reads the nonce from the
 * request and puts it on its own scripts. Done before the framework's routing: going through `proxy.ts`
 * would cost every page a fifth of what an empty one costs.
 */
import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { keepWhatIsSent } from "./drawn-pages";

export function guardScripts() {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    // What a visitor sends under this name is not ours.
    delete request.headers["content-security-policy-report-only"];
    if (NO_PAGE.test(request.url ?? "")) return;
    const nonce = Buffer.from(randomUUID()).toString("base64");
    const policy = contentPolicy(nonce);
    request.headers["content-security-policy"] = policy;
    response.setHeader("content-security-policy", policy);
    if (HELD.test(request.url ?? "")) withoutPolicyWhenUnchanged(response);
    if (REGISTER_LIST.test(request.url ?? "")) keepWhatIsSent(request, response, nonce);
  });
}

/** Pages that a browser may hold and ask about. */
const HELD = /^\/register(?:[/?]|$)/;

/** Lists of the public register: a decision's own page also tells of checkpoints, which come by themselves. */
const REGISTER_LIST = /^\/register(?:\/[^/?]+)?\/?(?:\?|$)/;

export const nonceIn = (policy: string | null): string | undefined => /'nonce-([^']+)'/.exec(policy ?? "")?.[1];

/** A page that is held came with a nonce of its own; a later policy would stop its scripts. */
function withoutPolicyWhenUnchanged(response: ServerResponse) {
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (status === 304) response.removeHeader("content-security-policy");
    return writeHead(status, ...rest);
  };
}

/** Files and feeds carry no scripts to allow, and API routes answer for themselves. */
const NO_PAGE = /^\/(?:api\/|_next\/static\/|favicon\.ico|register\.(?:atom|json))/;

const developing = process.env.NODE_ENV === "development";

/** A form that starts a sign-in elsewhere is redirected there, which browsers count as part of the form. */
const issuer = process.env.OIDC_ISSUER ? ` ${new URL(process.env.OIDC_ISSUER).origin}` : "";

/** Styles in attributes stay allowed: a bar's width is data. React's development build evaluates code and the overlay adds styles. */
const contentPolicy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${issuer}`,
    "frame-ancestors 'none'",
  ].join("; ");
