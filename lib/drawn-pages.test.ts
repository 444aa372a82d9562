import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { drawnPage, keepPage, keepWhatIsSent } from "./drawn-pages";

const page = (nonce: string, more = "") => `<html><script nonce="${nonce}"></script>${more}</html>`;

test("a page is handed out with the nonce of whoever asks, in the state that was asked for", () => {
  keepPage("/register", 'W/"1"', { html: page("first"), nonce: "first", link: "</font>" });
  expect(drawnPage("/register", 'W/"1"', "second")).toEqual({ html: page("second"), link: "</font>" });
  expect(drawnPage("/register", 'W/"2"', "second")).toBeUndefined();
  expect(drawnPage("/register?year=2025", 'W/"1"', "second")).toBeUndefined();
});

test("the pages asked for last stay, within bounds", () => {
  const large = "x".repeat(400_000);
  for (let at = 0; at < 100; at++) {
    keepPage(`/register?page=${at}`, "tag", { html: page("n", large), nonce: "n", link: undefined });
    expect(drawnPage("/register?page=0", "tag", "n")).toBeDefined();
  }
  expect(drawnPage("/register?page=30", "tag", "n")).toBeUndefined();
  expect(drawnPage("/register?page=99", "tag", "n")).toBeDefined();
  keepPage("/register?page=101", "tag", { html: page("n", large + large), nonce: "n", link: undefined });
  expect(drawnPage("/register?page=101", "tag", "n")).toBeUndefined();
});

test("what is sent is kept when it is whole, compressed or not; faults, parts and other answers are not", async () => {
  const sent = new Map<string, { status?: number; headers?: Record<string, string>; parts: (string | Buffer)[] }>([
    ["/whole", { parts: ["<html>", page("N"), "</html>"] }],
    ["/packed", { headers: { "content-encoding": "gzip" }, parts: [gzipSync(page("N"))] }],
    ["/missing", { status: 404, parts: [page("N")] }],
    ["/failed", { parts: [page("N", '<template data-dgst="7"></template>')] }],
    ["/cut", { parts: ['<html><script nonce="N">'] }],
    ["/untagged", { headers: { etag: "" }, parts: [page("N")] }],
    ["/data", { headers: { "content-type": "application/json" }, parts: [page("N")] }],
  ]);
  const server = createServer((request, response) => {
    keepWhatIsSent(request, response, "N");
    const { status = 200, headers = {}, parts } = sent.get(request.url ?? "") ?? { parts: [] };
    const all = { "content-type": "text/html; charset=utf-8", etag: "tag", ...headers };
    for (const [name, value] of Object.entries(all)) if (value) response.setHeader(name, value);
    response.statusCode = status;
    for (const part of parts.slice(0, -1)) response.write(part);
    response.end(parts.at(-1));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const path of sent.keys()) await (await fetch(base + path)).text();
  await fetch(`${base}/asked`, { method: "HEAD" });
  server.close();
  expect([...sent.keys()].filter((path) => drawnPage(path, "tag", "N"))).toEqual(["/whole", "/packed"]);
  expect(drawnPage("/packed", "tag", "M")?.html).toBe(page("M"));
});
