"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { CommentItem } from "./schema";

export const commentItem = action({ act: "commentItem", schema: CommentItem, run: perform.commentItem });
