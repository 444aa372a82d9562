"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { IssueAddendum } from "./schema";

export const issueAddendum = action({ act: "issueAddendum", schema: IssueAddendum, run: perform.issueAddendum });
