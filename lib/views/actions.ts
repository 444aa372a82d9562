"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { RemoveView, SaveView } from "./schema";

export const saveView = action({ act: "saveView", schema: SaveView, run: perform.saveView });

export const removeView = action({ act: "removeView", schema: RemoveView, run: perform.removeView });
