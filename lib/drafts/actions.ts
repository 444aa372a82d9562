"use server";
import { paths } from "@/app/paths";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { SendDraft } from "./schema";

/** One action for every button of the form: without script a form knows only the one it was drawn with. */
export const sendDraft = action({
  act: "editItem",
  schema: SendDraft,
  run: perform.sendDraft,
  then: (sent) => ("submitted" in sent ? paths.item(sent.submitted.slug, sent.submitted.id) : undefined),
});
