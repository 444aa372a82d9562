import { once } from "node:events";
import { createServer } from "node:http";
import { Provider } from "oidc-provider";
import { freePort } from "./second-instance";

/** What it says of somebody who signs in there. */
type Said = { email: string; email_verified: boolean };

export type IdentityProvider = {
  issuer: string;
  /** By the subject, which is also what they type as their login. */
  people: Map<string, Said>;
  stop(): Promise<void>;
};

export const CLIENT = { client_id: "majlis", client_secret: "a secret of the tests" };

/** A sign-in provider on a port of its own, which knows one client by the address it comes back to. */
export async function startIdentityProvider(comesBackTo: string): Promise<IdentityProvider> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const people = new Map<string, Said>();
  const provider = new Provider(issuer, {
    clients: [{ ...CLIENT, redirect_uris: [comesBackTo] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    cookies: { keys: ["a key of the tests"] },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub) }) }),
  });
  const server = createServer(provider.callback()).listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    issuer,
    people,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
