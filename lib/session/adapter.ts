import "server-only";
import type { Adapter, AdapterUser } from "next-auth/adapters";
import { env } from "@/lib/env";
import { takeLink } from "@/lib/sign-in/perform";
import * as store from "@/lib/sign-in/store";

/** What next-auth needs to know of people. It makes nobody: people come by invitation. */
export const adapter: Adapter = {
  getUser: async (id) => user(await store.personById(id)),
  getUserByEmail: async (email) => user(await store.personByEmail(email)),
  getUserByAccount: async ({ providerAccountId }) =>
    user(await store.personByAccount(env().OIDC_ISSUER ?? "", providerAccountId)),
  updateUser: async ({ id }) => user(await store.personById(id)) ?? nobody(),
  createUser: () => nobody(),
  // Both happen together with the mail, in `sendLink`.
  createVerificationToken: (token) => token,
  useVerificationToken: async ({ token: hash }) => {
    const person = await takeLink(hash);
    return person && { identifier: person.email, token: hash, expires: new Date(Date.now() + 60_000) };
  },
};

const user = (person: store.Person | null): AdapterUser | null =>
  person && { id: person.id, email: person.email, emailVerified: null };

function nobody(): never {
  throw new Error("nobody of that name may sign in");
}
