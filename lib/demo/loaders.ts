import "server-only";
import { env } from "@/lib/env";
import * as store from "./store";

/** The people one can sign in as with one click; nobody outside the demo. */
export const loadCast = async () => (env().MAJLIS_DEMO ? store.cast() : []);
