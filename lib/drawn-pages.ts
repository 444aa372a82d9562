/**
 * Pages of the public register as they were drawn, for whoever asks next: the same for everybody of one
 * language, until anything they tell of changes. Each reader's copy gets a nonce of its own. Filled by
 * what the server sends (lib/policy.ts), asked by `proxy.ts`, which knows what stands behind a page now.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";

type Drawn = { html: string; nonce: string; link: string | undefined };

/** Of text, in all: some three hundred pages. */
const MOST = 24_000_000;
const LARGEST = 500_000;

/** One per process, whatever number of copies of this module the bundler makes. */
const held = globalThis as typeof globalThis & { majlisPages?: { pages: Map<string, Drawn>; size: number } };
const kept = () => (held.majlisPages ??= { pages: new Map(), size: 0 });

const keyOf = (address: string, etag: string) => `${etag} ${address}`;

/** The page at this address in the state that the tag names, with scripts that run under this nonce. */
export function drawnPage(address: string, etag: string, nonce: string): Omit<Drawn, "nonce"> | undefined {
  const { pages } = kept();
  const key = keyOf(address, etag);
  const page = pages.get(key);
  if (!page) return undefined;
  // Asked for last, dropped last.
  pages.delete(key);
  pages.set(key, page);
  return { html: page.html.replaceAll(page.nonce, nonce), link: page.link };
}

export function keepPage(address: string, etag: string, page: Drawn): void {
  const store = kept();
  const key = keyOf(address, etag);
  if (page.html.length > LARGEST || store.pages.has(key)) return;
  store.pages.set(key, page);
  store.size += page.html.length;
  for (const [oldest, { html }] of store.pages) {
    if (store.size <= MOST) break;
    store.pages.delete(oldest);
    store.size -= html.length;
  }
}

/** Keeps what is sent in answer, when it is a whole page that says which state it shows. */
export function keepWhatIsSent(request: IncomingMessage, response: ServerResponse, nonce: string): void {
  const address = request.url ?? "";
  if (request.method !== "GET" || request.headers.rsc !== undefined) return;
  const chunks: Buffer[] = [];
  const [write, end] = [response.write.bind(response), response.end.bind(response)] as [Send, Send];
  const note = (chunk: unknown) => {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    note(chunk);
    return write(chunk, ...rest);
  }) as typeof response.write;
  response.end = ((chunk: unknown, ...rest: unknown[]) => {
    note(chunk);
    const [etag, type, coding] = ["etag", "content-type", "content-encoding"].map((name) => response.getHeader(name));
    const whole = response.statusCode === 200 && String(type).startsWith("text/html");
    if (whole && typeof etag === "string" && !kept().pages.has(keyOf(address, etag))) {
      const html = decoded(Buffer.concat(chunks), coding);
      // A part that failed says so, and is not what stands behind the page.
      if (html?.includes(nonce) && html.endsWith("</html>") && !html.includes("data-dgst")) {
        const link = response.getHeader("link");
        keepPage(address, etag, { html, nonce, link: link === undefined ? undefined : String(link) });
      }
    }
    return end(chunk, ...rest);
  }) as typeof response.end;
}

type Send = (...chunk: unknown[]) => never;

function decoded(body: Buffer, coding: unknown): string | undefined {
  if (coding === undefined) return body.toString();
  return coding === "gzip" ? gunzipSync(body).toString() : undefined;
}
