import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { loadSeatedFrame } from "@/lib/frame/loaders";
import type { Finding } from "@/lib/rules/finding";
import type { ProjectRecord } from "@/lib/rules/record-bundle";
import { verifyRecord } from "@/lib/rules/verify";
import { hashOf } from "@/lib/session/hash";
import { signed } from "@/lib/signing/ed25519";
import { recordOf } from "./perform";

/** The whole record of a project, signed, for whoever sits in the committee that monitors it. */
export async function loadProjectRecord(
  slug: string,
  id: string,
  asked: readonly number[] = [],
): Promise<ProjectRecord> {
  const { committee } = await loadSeatedFrame(slug);
  const record = z.uuid().safeParse(id).success ? await recordOf(committee, id, asked) : undefined;
  return record ?? notFound();
}

/** The record, and what is wrong with it: what the verifier would say of the file. */
export async function loadVerifiedProject(
  slug: string,
  id: string,
): Promise<{ record: ProjectRecord; found: Finding[] }> {
  const record = await loadProjectRecord(slug, id);
  return { record, found: verifyRecord(record, { sha256: hashOf, signed }) };
}
