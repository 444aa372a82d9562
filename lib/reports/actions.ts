"use server";
import { paths } from "@/app/paths";
import { action } from "@/lib/action";
import { removeFiles } from "@/lib/files/store";
import * as perform from "./perform";
import * as schema from "./schema";

export const makeReport = action({
  act: "makeReport",
  schema: schema.MakeReport,
  run: perform.makeReport,
  then: ({ slug, id }) => paths.report(slug, id),
});

export const dismissReport = action({
  act: "dismissReport",
  schema: schema.DismissReport,
  run: perform.dismissReport,
});

export const dropReport = action({
  act: "dropReport",
  schema: schema.DropReport,
  run: perform.dropReport,
  afterwards: ({ keys }) => removeFiles(keys),
  then: ({ slug }) => paths.reports(slug),
});
