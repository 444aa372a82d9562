"use server";
import { paths } from "@/app/paths";
import { action } from "@/lib/action";
import { removeFiles } from "@/lib/files/store";
import * as perform from "./perform";
import * as schema from "./schema";

export const nameColumns = action({
  act: "nameColumns",
  schema: schema.NameColumns,
  run: perform.nameColumns,
  then: ({ slug, id }) => paths.import(slug, id),
});

export const confirmImport = action({ act: "confirmImport", schema: schema.ConfirmImport, run: perform.confirmImport });

export const cancelImport = action({
  act: "cancelImport",
  schema: schema.CancelImport,
  run: perform.cancelImport,
  afterwards: ({ storageKey }) => removeFiles([storageKey]),
  then: ({ slug }) => paths.imports(slug),
});
