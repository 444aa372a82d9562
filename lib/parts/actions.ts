"use server";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { ShareItem } from "./schema";

export const shareItem = action({ act: "shareItem", schema: ShareItem, run: perform.shareItem });
