"use server";
import { paths } from "@/app/paths";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { TakeStep } from "./schema";

export const takeStep = action({
  act: "takeStep",
  schema: TakeStep,
  run: perform.takeStep,
  then: ({ slug, id }) => paths.item(slug, id),
});
