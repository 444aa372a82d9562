"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { RemoveResult, SaveResult } from "./schema";

export const saveResult = action({ act: "saveResult", schema: SaveResult, run: perform.saveResult });
export const removeResult = action({ act: "removeResult", schema: RemoveResult, run: perform.removeResult });
