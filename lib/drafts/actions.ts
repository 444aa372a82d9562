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
  then: (sent) => {
    if ("submitted" in sent) return paths.item(sent.submitted.slug, sent.submitted.id);
    if ("sought" in sent) return paths.editItem(sent.sought.slug, sent.sought.id, { project: sent.sought.project });
    return undefined;
  },
});
