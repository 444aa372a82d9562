"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { AcceptValues, EnterValues, ReturnValues, SubmitValues } from "./schema";

export const enterValues = action({ act: "enterValues", schema: EnterValues, run: perform.enterValues });
export const submitValues = action({ act: "submitValues", schema: SubmitValues, run: perform.submitValues });
export const acceptValues = action({ act: "acceptValues", schema: AcceptValues, run: perform.acceptValues });
export const returnValues = action({ act: "returnValues", schema: ReturnValues, run: perform.returnValues });
