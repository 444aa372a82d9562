import { expect, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { type ZipEntry, zipOf } from "./zip-stream";

async function unzipped(...entries: ZipEntry[]) {
  async function* all() {
    yield* entries;
  }
  return unzipSync(new Uint8Array(await new Response(zipOf(all())).arrayBuffer()));
}

test("a zip holds what went in, packed or as it is, whole or in pieces, under names of any script", async () => {
  async function* pieces() {
    yield Buffer.from("first, ");
    yield Buffer.from("second");
  }
  const text = "Обзор канала. ".repeat(500);
  const files = await unzipped(
    { name: "Обзор ҷўй.txt", content: Buffer.from(text) },
    { name: "files/1-note.csv", content: pieces(), packed: true },
    { name: "empty", content: new Uint8Array() },
  );
  expect(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]))).toEqual({
    "Обзор ҷўй.txt": text,
    "files/1-note.csv": "first, second",
    empty: "",
  });
});

test("what fails half-way fails for whoever saves it, rather than looking whole", async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("first");
    throw new Error("the store is gone");
  }
  await expect(unzipped({ name: "a", content: broken() })).rejects.toThrow();
});

test("the same entries make the same file, whenever it is asked for", async () => {
  const made = async () => {
    async function* all(): AsyncGenerator<ZipEntry> {
      yield { name: "a.txt", content: Buffer.from("a") };
    }
    return Buffer.from(await new Response(zipOf(all())).arrayBuffer());
  };
  const one = await made();
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect((await made()).equals(one)).toBe(true);
});
