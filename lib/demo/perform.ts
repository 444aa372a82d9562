import "server-only";
import { env } from "@/lib/env";
import * as store from "./store";

/** Somebody of the demo's cast. Where there is no demo, there is nobody. */
export const demoPerson = async (id: string | undefined) => (env().MAJLIS_DEMO && id ? store.personOfCast(id) : null);
