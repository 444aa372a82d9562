import "server-only";
import { z } from "zod";
import { openKept } from "@/lib/files/keeping";
import { files } from "@/lib/files/store";
import { mayInCommittee } from "@/lib/rules/access";
import { no, type Verdict, yes } from "@/lib/rules/verdict";
import type { Member } from "@/lib/session/current";
import * as store from "./store";

const isId = (text: string) => z.uuid().safeParse(text).success;

/** The files of a project that the reader was already found entitled to see. */
export const loadProjectFiles = (projectId: string) => store.filesOf(projectId);

/** A file to hand out, to whoever may see the committee's projects. */
export async function openProjectFile({ actor }: Member, id: string) {
  const file = isId(id) ? await store.fileCalled(id) : undefined;
  if (!file?.storageKey || !mayInCommittee(actor, "listItems", file.committeeId).ok) return undefined;
  const { name, size, type, sha256, storageKey } = file;
  return {
    name: name ?? "",
    size: size ?? 0,
    type: type ?? "application/octet-stream",
    sha256: sha256 ?? "",
    ...(await openKept(files(), storageKey)),
  };
}

/** Whether files may be sent to a project: asked before the first byte is read, and again when one is added. */
export async function mayAttachTo({ actor }: Member, projectId: string): Promise<Verdict<{ slug: string }>> {
  const place = isId(projectId) ? await store.placeOf(projectId) : undefined;
  if (!place || !mayInCommittee(actor, "listItems", place.committeeId).ok) return no("notFound");
  const allowed = mayInCommittee(actor, "attachProjectFile", place.committeeId);
  return allowed.ok ? yes({ slug: place.slug }) : allowed;
}
