import "server-only";
import { transaction } from "@/db/client";
import { remind } from "./store";

/** Reminds the delegations that have taken no position, once, a day before a ballot closes. */
export const remindOfBallots = () => transaction((tx) => remind(tx, "remindBallot", ["vote", "written"]));

/** Reminds the delegations that have said nothing, once, a day before the silence expires. */
export const remindOfSilence = () => transaction((tx) => remind(tx, "remindSilence", ["silence"]));
