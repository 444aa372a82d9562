"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { SaveProcedures } from "./schema";

export const saveProcedures = action({ act: "saveProcedures", schema: SaveProcedures, run: perform.saveProcedures });
