"use server";
import { paths } from "@/app/paths";
import { action } from "@/lib/action";
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
  schema: schema.SaveProjectPart,
  run: perform.saveProjectPart,
});

export const closeProject = action({ act: "closeProject", schema: schema.CloseProject, run: perform.closeProject });
export const reopenProject = action({ act: "reopenProject", schema: schema.ReopenProject, run: perform.reopenProject });
