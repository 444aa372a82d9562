import "server-only";
import type { AuthOptions } from "next-auth";
import type { EmailConfig } from "next-auth/providers/email";
import type { TokenSet } from "openid-client";
import { demoPerson } from "@/lib/demo/perform";
import { env } from "@/lib/env";
import { checkPassword, knowAccount, sendLink } from "@/lib/sign-in/perform";
import { personByEmail } from "@/lib/sign-in/store";
import { nextPath } from "./next-path";

type Way = AuthOptions["providers"][number];
type Claims = { sub: string; email?: string; email_verified?: boolean | string };

/** The ways in, as this installation is set up. */
export const ways = (): Way[] => [
  password,
  link,
  ...(env().MAJLIS_DEMO ? [demo] : []),
  ...(env().OIDC_ISSUER ? [provider(env().OIDC_ISSUER as string)] : []),
];

const password: Way = {
  id: "password",
  name: "password",
  type: "credentials",
  credentials: {},
  authorize: async (given) => checkPassword(given?.email ?? "", given?.password ?? ""),
};

/** One click signs in as one of the cast, as somebody who has proved everything. */
const demo: Way = {
  id: "demo",
  name: "demo",
  type: "credentials",
  credentials: {},
  async authorize(given) {
    const person = await demoPerson(given?.person);
    return person && { ...person, secondFactor: true };
  },
};

const link: EmailConfig = {
  id: "email",
  name: "Email",
  type: "email",
  // The token is random enough to need no secret beside it in its hash.
  secret: "",
  maxAge: 15 * 60,
  server: "",
  from: "",
  options: {},
  sendVerificationRequest: ({ identifier, token, url }) => sendLink(identifier, token, nextOf(url)),
};

const provider = (issuer: string): Way => ({
  id: "oidc",
  name: env().OIDC_NAME,
  type: "oauth",
  wellKnown: `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`,
  clientId: env().OIDC_CLIENT_ID,
  clientSecret: env().OIDC_CLIENT_SECRET,
  authorization: { params: { scope: "openid email profile" } },
  idToken: true,
  checks: ["pkce", "state", "nonce"],
  // Many providers tell the address only here, not in the token. Given the whole set, the client checks that both speak of one subject.
  userinfo: {
    request: async ({ client, tokens }) => {
      const set = tokens as unknown as TokenSet;
      const told = client.issuer.metadata.userinfo_endpoint ? await client.userinfo(set) : {};
      return { ...told, ...set.claims() };
    },
  },
  profile: ({ sub, email }: Claims) => ({ id: sub, email }),
});

const nextOf = (url: string) => {
  const wanted = new URL(url).searchParams.get("callbackUrl") ?? "/";
  return nextPath(wanted.slice(env().MAJLIS_URL.length));
};

/** Who is let in, asked once a way has said who somebody is: true, or the address to send them to. */
export const mayEnter: NonNullable<NonNullable<AuthOptions["callbacks"]>["signIn"]> = async ({
  account,
  profile,
  user,
  email,
}) => {
  if (email?.verificationRequest) return (await personByEmail(user.email ?? "")) !== null;
  if (account?.provider !== "oidc") return true;
  const { sub, email: address, email_verified } = profile as Claims;
  const known = await knowAccount(env().OIDC_ISSUER as string, {
    subject: sub,
    email: address,
    verified: email_verified === true || email_verified === "true",
  });
  return known.ok || `/sign-in?because=${known.reason}`;
};
