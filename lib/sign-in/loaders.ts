import "server-only";
import { env } from "@/lib/env";

/** What the sign-in page offers besides a password: the provider's name, when one is set up, and the demo's cast. */
export const loadWaysIn = () => ({ provider: env().OIDC_ISSUER ? env().OIDC_NAME : null, demo: env().MAJLIS_DEMO });
