import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { env } from "@/lib/env";
import { FileMissing } from "./keeping";
import { files } from "./store";

/** As much of an S3-compatible service as is asked of one. */
function service() {
  const held = new Map<string, Buffer>();
  const server = createServer((request, response) => void answer(request, response));
  return { held, server };

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const key = (request.url ?? "").split("?")[0] ?? "";
    const body = Buffer.concat(await request.toArray());
    if (request.method === "PUT") held.set(key, body);
    if (request.method === "DELETE") held.delete(key);
    if (request.method === "GET" && request.url?.includes("list-type=2")) return list(request, response);
    const found = held.get(key);
    if (request.method !== "GET") return response.writeHead(200).end();
    if (found) return response.writeHead(200, { "content-length": found.length }).end(found);
    response.writeHead(404, { "content-type": "application/xml" }).end("<Error><Code>NoSuchKey</Code></Error>");
  }

  /** One key to a page, each an hour older than the one before. */
  function list(request: IncomingMessage, response: ServerResponse) {
    const asked = new URL(request.url ?? "", "http://localhost").searchParams;
    const at = Number(asked.get("continuation-token") ?? 0);
    const key = [...held.keys()][at]?.replace("/committee/", "");
    const when = new Date(Date.now() - at * 3_600_000).toISOString();
    const next = at + 1 < held.size ? `<NextContinuationToken>${at + 1}</NextContinuationToken>` : "";
    const contents = key ? `<Contents><Key>${key}</Key><LastModified>${when}</LastModified></Contents>` : "";
    response.writeHead(200, { "content-type": "application/xml" });
    response.end(`<?xml version="1.0"?><ListBucketResult>${contents}${next}</ListBucketResult>`);
  }
}

test("with a bucket named, files are kept, handed out and removed there", async () => {
  const { held, server } = service();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const folder = await mkdtemp(join(tmpdir(), "bucket-"));
  process.env.DATABASE_URL ??= "postgres://nobody@localhost/none";
  const settings = {
    S3_BUCKET: "committee",
    S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    S3_ACCESS_KEY_ID: "id",
    S3_SECRET_ACCESS_KEY: "secret",
  };
  const before = { ...env() };
  Object.assign(env(), settings);
  try {
    const store = await files();
    const path = join(folder, "arrived");
    await writeFile(path, "content");
    await store.keep("0123456789abcdef0123456789abcdef", path);
    expect([...held].map(([key, body]) => [key, body.toString()])).toEqual([
      ["/committee/files/0123456789abcdef0123456789abcdef", "content"],
    ]);
    expect(await readdir(folder)).toEqual([]);
    expect((await (await store.read("0123456789abcdef0123456789abcdef")).toArray()).join("")).toBe("content");
    const earlier = join(folder, "earlier");
    await writeFile(earlier, "content");
    await store.keep("00000000000000000000000000000001", earlier);
    const old: string[] = [];
    for await (const key of store.since(new Date(Date.now() - 1_800_000))) old.push(key);
    expect(old).toEqual(["00000000000000000000000000000001"]);
    await store.remove("0123456789abcdef0123456789abcdef");
    await expect(store.read("0123456789abcdef0123456789abcdef")).rejects.toThrow(FileMissing);
  } finally {
    for (const name of Object.keys(settings)) Reflect.deleteProperty(env(), name);
    Object.assign(env(), before);
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  }
});
