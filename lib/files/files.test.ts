import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { test as base, expect } from "@playwright/test";
import { env } from "@/lib/env";
import { disk } from "./disk";
import { takeIn } from "./intake";
import { FileMissing } from "./keeping";
import { BadUpload, eachFile } from "./multipart";
import { attachmentHeader, fileName, packedName } from "./name";
import { MEDIA_TYPES, mediaTypeOf } from "./sniff";
import { zipped } from "./zipped";

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "files-"));
    await use(folder);
    await rm(folder, { recursive: true });
  },
});

test("a name keeps its letters and loses folders, controls and disguises", () => {
  expect(fileName("Отчёт о проекте (2026).pdf")).toBe("Отчёт о проекте (2026).pdf");
  expect(fileName("../../etc/passwd")).toBe("passwd");
  expect(fileName("C:\\Users\\rosa\\note.docx")).toBe("note.docx");
  expect(fileName("invoice\u202efdp.txt")).toBe("invoicefdp.txt");
  expect(fileName("a\r\nSet-Cookie: x.txt")).toBe("aSet-Cookie: x.txt");
  expect(fileName("…/..")).toBeUndefined();
  expect(fileName("a\0.pdf")).toBeUndefined();
  expect(fileName("\ud800.pdf")).toBeUndefined();
  expect(fileName(`${"я".repeat(400)}.pdf`)).toMatch(/^я{176}\.pdf$/);
});

test("a file can be unpacked under its name on every system", () => {
  expect(packedName("Обзор: скважины?.pdf")).toBe("Обзор_ скважины_.pdf");
  expect(packedName('a<b>"c"|d*e\\f/g.csv')).toBe("a_b__c__d_e_f_g.csv");
  expect(packedName("oʻlchov.txt")).toBe("oʻlchov.txt");
  const long = packedName(fileName(`${"я".repeat(400)}.pdf`) ?? "");
  expect(long).toMatch(/^я+\.pdf$/);
  expect(Buffer.byteLength(`30-${long}`)).toBeLessThan(255);
  expect(packedName("draft ..txt")).toBe("draft.txt");
});

test("a header carries any name, and no second header", () => {
  expect(attachmentHeader('Отчёт "1"; x.pdf')).toBe(
    "attachment; filename=\"_____ _1_; x.pdf\"; filename*=UTF-8''%D0%9E%D1%82%D1%87%D1%91%D1%82%20%221%22%3B%20x.pdf",
  );
  expect(attachmentHeader("a\r\nSet-Cookie: x")).toMatch(/^[\x20-\x7e]+$/);
  expect(attachmentHeader("RAC/OR/2026/7.pdf")).toContain('filename="RAC-OR-2026-7.pdf"');
  expect(attachmentHeader("..\\up\ud800.csv")).toContain('filename="..-up_.csv"');
  expect(attachmentHeader("it's (1)*.txt")).toContain("filename*=UTF-8''it%27s%20%281%29%2A.txt");
});

const office = (part: string, ...more: string[]) =>
  zipped({ "[Content_Types].xml": "<x/>", [part]: "<x/>", ...Object.fromEntries(more.map((name) => [name, "x"])) });
const openDocument = (kind: string) =>
  zipped({ mimetype: `application/vnd.oasis.opendocument.${kind}`, "content.xml": "<x/>" });

const ALLOWED: [string, Buffer | string, string][] = [
  ["a.pdf", "%PDF-1.7 …", "application/pdf"],
  ["a.PDF", "%PDF-1.7 …", "application/pdf"],
  ["a.png", Buffer.from("89504e470d0a1a0a00", "hex"), "image/png"],
  ["a.jpeg", Buffer.from("ffd8ffe000104a46", "hex"), "image/jpeg"],
  ["a.webp", "RIFF1234WEBPVP8 ", "image/webp"],
  ["a.docx", office("word/document.xml"), "wordprocessingml"],
  ["a.xlsx", office("xl/workbook.xml"), "spreadsheetml"],
  ["a.pptx", office("ppt/presentation.xml"), "presentationml"],
  ["a.odt", openDocument("text"), "opendocument.text"],
  ["a.ods", openDocument("spreadsheet"), "opendocument.spreadsheet"],
  ["a.csv", "год;значение\n2026;12\n", "text/csv"],
  ["a.txt", Buffer.from("e3eee4", "hex"), "text/plain"],
];

const REFUSED: [string, Buffer | string][] = [
  ["a.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ["a.html", "<!doctype html>"],
  ["a.exe", "MZ"],
  ["pdf", "%PDF-1.7"],
  ["constructor.constructor", "x"],
  ["a.pdf", "<html><script>alert(1)</script>"],
  ["a.png", Buffer.from("ffd8ffe0", "hex")],
  ["a.txt", "\ufeff <!DOCTYPE html><script>1</script>"],
  ["a.csv", '<?xml version="1.0"?><svg/>'],
  ["a.txt", "text\0binary"],
  ["a.docx", "PK\x03\x04 but no more"],
  ["a.docx", office("xl/workbook.xml")],
  ["a.docx", office("word/document.xml", "word/vbaProject.bin")],
  ["a.docx", zipped({ "readme.txt": "x" })],
  ["a.odt", openDocument("spreadsheet")],
  ["a.ods", zipped({ "content.xml": "x" })],
];

test("a type is what the content says, when the extension agrees", async ({ folder }) => {
  for (const [name, content, type] of ALLOWED) {
    const path = join(folder, "file");
    await writeFile(path, content);
    expect(await mediaTypeOf(path, name), name).toContain(type);
  }
  for (const [name, content] of REFUSED) {
    const path = join(folder, "file");
    await writeFile(path, content);
    expect(await mediaTypeOf(path, name), `${name}: ${content.toString("latin1").slice(0, 40)}`).toBeUndefined();
  }
});

test("a zip with a damaged trailer is judged without a fault of ours", async ({ folder }) => {
  const sound = office("word/document.xml");
  for (let at = sound.length - 22; at < sound.length; at++) {
    const path = join(folder, "file");
    await writeFile(
      path,
      sound.map((byte, index) => (index === at ? 255 - byte : byte)),
    );
    expect([undefined, MEDIA_TYPES.docx], `byte ${at}`).toContain(await mediaTypeOf(path, "a.docx"));
  }
});

test("the disk keeps, hands out and removes by key; a missing file is said to be missing", async ({ folder }) => {
  const store = disk(folder);
  const path = join(folder, "arrived");
  await writeFile(path, "content");
  const key = "0123456789abcdef0123456789abcdef";
  await store.keep(key, path);
  expect(await readdir(folder)).toEqual(["files"]);
  const read = await store.read(key);
  expect((await read.toArray()).join("")).toBe("content");
  await store.remove(key);
  await store.remove(key);
  await expect(store.read(key)).rejects.toThrow(FileMissing);
  await expect(async () => store.read("../../etc/passwd")).rejects.toThrow("not a storage key");
});

/** A multipart request as a browser sends it, in pieces of a few bytes; it breaks off after `until` of them. */
function upload(parts: { name: string; content: string }[], { until = Number.POSITIVE_INFINITY } = {}): Request {
  const body = Buffer.from(
    `${parts.map(({ name, content }) => `--b\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n${content}\r\n`).join("")}--b--\r\n`,
  );
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= until) return controller.error(new Error("hung up"));
      if (at >= body.length) return controller.close();
      controller.enqueue(body.subarray(at, (at += 7)));
    },
  });
  return new Request("http://x/", {
    method: "POST",
    body: stream,
    headers: { "content-type": "multipart/form-data; boundary=b" },
    duplex: "half",
  } as RequestInit);
}

const read = async ({ name, content, whole }: { name: string; content: Readable; whole: () => boolean }) => {
  const text = (await content.toArray()).map(String).join("");
  return `${name}=${text}${whole() ? "" : " (cut)"}`;
};
const limits = { files: 4, bytes: 12 };

test("files of a form come one after the other, a large one cut and told so", async () => {
  const form = upload([
    { name: "один.pdf", content: "first" },
    { name: "", content: "" },
    { name: "two.pdf", content: "much too large to be kept" },
    { name: "three.pdf", content: "third" },
  ]);
  expect(await eachFile(form, limits, read)).toEqual([
    "один.pdf=first",
    "two.pdf=much too lar (cut)",
    "three.pdf=third",
  ]);
});

test("a request that breaks off, is no form, or whose disk fails, ends as a bad upload", async () => {
  await expect(
    eachFile(upload([{ name: "a.pdf", content: "x".repeat(12) }], { until: 112 }), limits, read),
  ).rejects.toThrow(BadUpload);
  await expect(eachFile(new Request("http://x/", { method: "POST", body: "x" }), limits, read)).rejects.toThrow(
    BadUpload,
  );
  const full = () => Promise.reject(new Error("disk full"));
  await expect(eachFile(upload([{ name: "a.pdf", content: "x" }]), limits, full)).rejects.toThrow(BadUpload);
});

test("of a file that broke off nothing stays in the waiting room", async ({ folder }) => {
  process.env.DATABASE_URL ??= "postgres://nobody@localhost/none";
  env().MAJLIS_DATA = folder;
  const broken = upload([{ name: "a.pdf", content: "x".repeat(12) }], { until: 112 });
  await expect(eachFile(broken, limits, ({ content }) => takeIn(content))).rejects.toThrow(BadUpload);
  expect(await readdir(join(folder, "files", "incoming"))).toEqual([]);
  const [arrived] = await eachFile(upload([{ name: "a.pdf", content: "abc" }]), limits, ({ content }) =>
    takeIn(content),
  );
  expect(arrived).toMatchObject({
    size: 3,
    sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  });
  expect(await readFile(arrived?.path ?? "", "utf8")).toBe("abc");
});
