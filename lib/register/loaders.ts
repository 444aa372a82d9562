import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { env } from "@/lib/env";
import type { Params } from "@/lib/listing/schema";
import type { PublicationDocument } from "@/lib/rules/publication";
import { addressIn, isHash, isSlug, type RegisterQuery, registerQueryOf } from "./schema";
import { changesOf, entryAt, fileOf, followUpOf, pageOf, type RegisterEntry, type RegisterPage } from "./store";

/** One page of the public register. A committee that never published anything has none. */
export async function loadRegister(params: Params): Promise<{ query: RegisterQuery; page: RegisterPage }> {
  const query = registerQueryOf(params);
  const page = await pageOf(query, "decided");
  if (query.committee && !page.committees.some(({ slug }) => slug === query.committee)) notFound();
  return { query, page };
}

/** The same for machines: by the latest change, with what was withdrawn; nothing for a committee that has none. */
export async function loadFeed(params: Params): Promise<{ query: RegisterQuery; page: RegisterPage } | undefined> {
  const query = registerQueryOf(params);
  const page = await pageOf(query, "changed");
  return query.committee && !page.committees.some(({ slug }) => slug === query.committee) ? undefined : { query, page };
}

type PublicDecision = {
  entry: RegisterEntry;
  /** What was published; nothing when it was withdrawn. */
  document: PublicationDocument | null;
};

/** One public decision by its address, as it stands in the path. What is not there, never was, or is no longer, is one and the same. */
export const loadPublicDecision = cache(
  async (slug: string, path: string, version: string | undefined): Promise<PublicDecision> => {
    const [address, asked] = [addressIn(path), version === undefined ? null : Number(version)];
    if (!isSlug(slug) || address === undefined) notFound();
    if (asked !== null && !(Number.isInteger(asked) && asked > 0 && asked < 1e6)) notFound();
    const entry = await entryAt(slug, address, asked);
    if (!entry) notFound();
    return { entry, document: entry.file === null ? null : (JSON.parse(entry.file) as PublicationDocument) };
  },
);

/** What became of a decision that the public reads in its latest version. */
export const loadPublicFollowUp = ({ id, version }: RegisterEntry, shown: number) =>
  shown === version ? followUpOf(id) : undefined;

export const loadPublicFile = async (hash: string) => (isHash(hash) ? fileOf(hash) : undefined);

/** What tells a cache whether anything has changed: in the whole register, in one committee's, or on one decision's page. */
export const loadChanges = (slug?: string, path?: string) =>
  changesOf(slug === undefined || isSlug(slug) ? slug : NO_COMMITTEE, path && addressIn(path));

/** What no committee is called. */
const NO_COMMITTEE = "-";

/** A path as the public types it. */
export const loadPublicAddress = (path: string): string => `${env().MAJLIS_URL}${path}`;
