"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { AssessRisk } from "./schema";

export const assessRisk = action({ act: "assessRisk", schema: AssessRisk, run: perform.assessRisk });
