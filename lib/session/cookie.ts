import { env } from "@/lib/env";

/** `__Host-` binds the cookie to this host over HTTPS; plain HTTP, as on a laptop, cannot carry it. */
export const sessionCookie = () => (env().MAJLIS_URL.startsWith("https://") ? "__Host-majlis" : "majlis");
