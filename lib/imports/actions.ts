"use server";
import { paths } from "@/app/paths";
import { action } from "@/lib/action";
import { removeFiles } from "@/lib/files/store";
import * as perform from "./perform";
import * as schema from "./schema";

export const confirmImport = action({ act: "confirmImport", schema: schema.ConfirmImport, run: perform.confirmImport });

export const cancelImport = action({
  act: "cancelImport",
  schema: schema.CancelImport,
  run: perform.cancelImport,
  afterwards: ({ storageKey }) => removeFiles([storageKey]),
  then: ({ slug }) => paths.imports(slug),
});
