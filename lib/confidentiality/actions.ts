"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { ChangeConfidentiality } from "./schema";

export const changeConfidentiality = action({
  act: "changeConfidentiality",
  schema: ChangeConfidentiality,
  run: perform.changeConfidentiality,
});
