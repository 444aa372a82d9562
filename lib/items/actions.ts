"use server";
import { paths } from "@/app/paths";
import { action } from "@/lib/action";
import { saveDraft as storeDraft } from "@/lib/drafts/perform";
import { removeFiles } from "@/lib/files/store";
import * as perform from "./perform";
import { DiscardDraft, FileItem, SaveDraft } from "./schema";

export const fileItem = action({
  act: "fileItem",
  schema: FileItem,
  run: perform.fileItem,
  then: ({ slug, id }) => paths.editItem(slug, id),
});

export const saveDraft = action({ act: "editItem", schema: SaveDraft, run: storeDraft, quiet: true });

export const discardDraft = action({
  act: "discardDraft",
  schema: DiscardDraft,
  run: (acting, { itemId }) => perform.discardDraft(acting, itemId),
  afterwards: ({ files }) => removeFiles(files),
  then: ({ slug }) => paths.inbox(slug),
});
