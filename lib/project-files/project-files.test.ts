import { Readable } from "node:stream";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { projectDocuments } from "@/db/schema/project-parts";
import { projectEvents, projects } from "@/db/schema/projects";
import { expect, test } from "@/db/testing";
import { act, type Body, found, must } from "@/e2e/committee";
import { files } from "@/lib/files/store";
import { factsOf } from "@/lib/project-facts/store";
import { saveProjectPart } from "@/lib/projects/perform";
import type { Actor } from "@/lib/rules/hats";
import type { Member } from "@/lib/session/current";
import { mayAttachTo, openProjectFile } from "./loaders";
import { receiveProjectFile, removeProjectFile } from "./perform";

const PDF = "%PDF-1.7\n%%EOF\n";

async function aProject({ committeeId }: Body): Promise<string> {
  const [row] = await db()
    .insert(projects)
    .values({ committeeId, code: "P-1", title: "Canal", area: "energy", status: "active", countries: [] })
    .returning({ id: projects.id });
  return row?.id ?? "";
}
const send = (actor: Actor, projectId: string, text: string, name = "Loan.pdf", fields: Record<string, string> = {}) =>
  receiveProjectFile({ actor } as Member, projectId, {
    name,
    content: Readable.from([Buffer.from(text)]),
    whole: () => true,
    fields,
  });
const rows = () => db().select().from(projectDocuments);

test("a file is kept with its type, handed out as it came, and told in the history by name and hash", async () => {
  const body = await found();
  const id = await aProject(body);
  const file = await must(send(body.secretary, id, PDF, "Loan.pdf", { category: "A11", title: "The loan" }));
  expect(await rows()).toMatchObject([
    { name: "Loan.pdf", category: "A11", title: "The loan", format: "application/pdf", url: null },
  ]);
  const opened = await openProjectFile({ actor: body.author } as Member, file.id);
  expect(opened?.name).toBe("Loan.pdf");
  expect(await new Response(Readable.toWeb(opened?.content as Readable) as ReadableStream).text()).toBe(PDF);
  expect(await db().select({ act: projectEvents.act, data: projectEvents.data }).from(projectEvents)).toMatchObject([
    { act: "attachProjectFile", data: { name: "Loan.pdf", category: "A11" } },
  ]);
});

test("a file outlasts a save of the links beside it, and goes for good when it is removed", async () => {
  const body = await found();
  const id = await aProject(body);
  const { id: fileId } = await must(send(body.secretary, id, PDF));
  const link = {
    title: "Page",
    url: "https://example.org/",
    format: null,
    category: null,
    date: null,
    kept: null,
    was: null,
  };
  await must(
    act(body.secretary, (acting) =>
      saveProjectPart(acting, { projectId: id, version: 1, part: "documents", rows: [link] }),
    ),
  );
  expect(await rows()).toHaveLength(2);
  expect((await factsOf([id]))[0]?.documents).toHaveLength(1);
  const [{ storageKey } = { storageKey: "" }] = await db()
    .select({ storageKey: projectDocuments.storageKey })
    .from(projectDocuments)
    .where(eq(projectDocuments.id, fileId));
  const removed = await must(act(body.secretary, (acting) => removeProjectFile(acting, { projectId: id, fileId })));
  expect(removed.files).toEqual([storageKey]);
  expect(await rows()).toHaveLength(1);
  expect(await act(body.secretary, (acting) => removeProjectFile(acting, { projectId: id, fileId }))).toMatchObject({
    reason: "fileGone",
  });
});

test("what is not what its name says, and what others send, is refused and leaves nothing", async () => {
  const body = await found();
  const id = await aProject(body);
  const stored = async () => {
    let count = 0;
    for await (const _ of (await files()).since(new Date(Date.now() + 60_000))) count += 1;
    return count;
  };
  const before = await stored();
  expect(await send(body.secretary, id, "MZ program")).toMatchObject({ reason: "fileType" });
  expect(await send(body.author, id, PDF)).toMatchObject({ reason: "onlyHats" });
  expect(await mayAttachTo({ actor: body.author } as Member, id)).toMatchObject({ reason: "onlyHats" });
  const other = await found();
  expect(await send(other.secretary, id, PDF)).toMatchObject({ reason: "notFound" });
  expect(await rows()).toEqual([]);
  expect(await stored()).toBe(before);
  const { id: fileId } = await must(send(body.secretary, id, PDF));
  expect(await openProjectFile({ actor: other.secretary } as Member, fileId)).toBeUndefined();
  expect(await openProjectFile({ actor: body.secretary } as Member, "no-id")).toBeUndefined();
});
