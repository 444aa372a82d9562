"use server";
import { paths } from "@/app/paths";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { IssueCorrigendum } from "./schema";

export const issueCorrigendum = action({
  act: "issueCorrigendum",
  schema: IssueCorrigendum,
  run: perform.issueCorrigendum,
  then: ({ slug }, { itemId }) => paths.item(slug, itemId),
});
