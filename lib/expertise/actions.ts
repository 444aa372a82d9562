"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { SaveExpertise } from "./schema";

export const saveExpertise = action({ act: "saveExpertise", schema: SaveExpertise, run: perform.saveExpertise });
