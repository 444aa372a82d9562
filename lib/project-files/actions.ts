"use server";
import { action } from "@/lib/action";
import { removeFiles } from "@/lib/files/store";
import * as perform from "./perform";
import { RemoveProjectFile } from "./schema";

export const removeProjectFile = action({
  act: "removeProjectFile",
  schema: RemoveProjectFile,
  run: perform.removeProjectFile,
  afterwards: ({ files }) => removeFiles(files),
});
