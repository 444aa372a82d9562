"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { MakeStatement } from "./schema";

export const makeStatement = action({ act: "makeStatement", schema: MakeStatement, run: perform.makeStatement });
