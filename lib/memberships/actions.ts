"use server";
import { paths } from "@/app/paths";
import { action } from "@/lib/action";
import * as perform from "./perform";
import * as schema from "./schema";

export const grantRole = action({
  act: "grantRole",
  schema: schema.GrantRole,
  fresh: true,
  run: perform.grantRole,
  then: ({ id }, { committeeId }) => paths.admin.role(committeeId, id),
});

export const changeMandate = action({
  act: "changeMandate",
  schema: schema.ChangeMandate,
  fresh: true,
  run: perform.changeMandate,
});
export const endRole = action({ act: "endRole", schema: schema.EndRole, fresh: true, run: perform.endRole });
