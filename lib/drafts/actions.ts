"use server";
import { paths } from "@/app/paths";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { SubmitDraft } from "./schema";

export const submitDraft = action({
  act: "submit",
  schema: SubmitDraft,
  run: perform.submitDraft,
  then: ({ slug, id }) => paths.item(slug, id),
});
