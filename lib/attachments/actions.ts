"use server";
import { action } from "@/lib/action";
import { removeFiles } from "@/lib/files/store";
import * as perform from "./perform";
import { RemoveAttachment } from "./schema";

export const removeAttachment = action({
  act: "removeAttachment",
  schema: RemoveAttachment,
  run: perform.removeAttachment,
  afterwards: ({ files }) => removeFiles(files),
});
