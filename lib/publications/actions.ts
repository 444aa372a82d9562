"use server";
import { paths } from "@/app/paths";
import { action } from "@/lib/action";
import * as perform from "./perform";
import { PublishDecision, WithdrawPublication } from "./schema";

export const publishDecision = action({
  act: "publishDecision",
  schema: PublishDecision,
  fresh: true,
  run: perform.publishDecision,
  then: ({ slug }, { itemId }) => paths.publication(slug, itemId),
});

export const withdrawPublication = action({
  act: "withdrawPublication",
  schema: WithdrawPublication,
  fresh: true,
  run: perform.withdrawPublication,
});
