"use server";
import { paths } from "@/app/paths";
import { action } from "@/lib/action";
import { SaveProjectPart } from "@/lib/project-facts/schema";
import * as perform from "./perform";
import * as schema from "./schema";

export const saveProject = action({
  act: "saveProject",
  schema: schema.SaveProject,
  run: perform.saveProject,
  then: ({ id, slug }) => paths.project(slug, id),
});

export const saveProjectPart = action({
  act: "saveProjectPart",
  schema: SaveProjectPart,
  run: perform.saveProjectPart,
  // Emptying a row takes it out, which is not to go unnoticed.
  says: ({ removed }) => (removed.length === 0 ? "saveProjectPart" : { key: "entriesRemoved", params: told(removed) }),
});

export const closeProject = action({
  act: "closeProject",
  schema: schema.CloseProject,
  run: perform.closeProject,
  says: ({ as }) => ({ key: "closeProject", params: { as } }),
});
export const reopenProject = action({ act: "reopenProject", schema: schema.ReopenProject, run: perform.reopenProject });

/** How many, and the first of them by name. */
const told = (removed: readonly string[]) => ({
  count: removed.length,
  names: removed.slice(0, 3).join(" · ") + (removed.length > 3 ? " · …" : ""),
});
