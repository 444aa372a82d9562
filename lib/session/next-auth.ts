import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest, NextResponse } from "next/server";
import NextAuth, { type AuthOptions } from "next-auth";
import { paths } from "@/app/paths";
import { env } from "@/lib/env";
import { adapter } from "./adapter";
import { sessionCookie } from "./cookie";
import { hashOf } from "./hash";
import * as store from "./store";
import { visitor } from "./visitor";
import { mayEnter, ways } from "./ways";

declare module "next-auth" {
  interface User {
    /** This way in proved a second factor, too. */
    secondFactor?: boolean;
  }
}

/**
 * Signs in by one of the ways, from inside an action. Answers whether that worked.
 * next-auth takes its route's posted form; nobody else reaches that route, see `app/api/auth`.
 */
export async function enter(way: "password" | "demo", fields: Record<string, string>): Promise<boolean> {
  return keepSession(await posted(`callback/${way}`, fields));
}

export async function enterByLink(token: string): Promise<boolean> {
  return keepSession(await ask(new NextRequest(`${here("callback/email")}?${new URLSearchParams({ token })}`)));
}

export const mailLink = (email: string, next: string) => posted("signin/email", { email, callbackUrl: next });

/** Starts a sign-in at the provider; answers its address, or nothing when it cannot be reached. */
export async function leaveForProvider(next: string): Promise<string | undefined> {
  const answer = await posted("signin/oidc", { callbackUrl: next });
  const address = answer.headers.get("location") ?? "";
  if (!address || address.startsWith(env().MAJLIS_URL)) return undefined;
  await keep(answer, () => true);
  return address;
}

/** The provider's answer, which next-auth checks against the cookies that `leaveForProvider` left. */
export const returnFromProvider = (request: NextRequest): Promise<Response> => ask(request);

export async function leave(): Promise<void> {
  const jar = await cookies();
  await endSessionIn(jar);
  jar.set(sessionCookie(), "", { ...cookieOptions(), maxAge: 0 });
}

const SESSION_SECONDS = 30 * 24 * 60 * 60;
const FORM_COOKIE = "majlis-form";
/** Without a secret of the installation, sign-in through a provider works only on one instance. */
const secret = () => env().MAJLIS_SECRET ?? secretOfThisProcess;
const secretOfThisProcess = randomBytes(32).toString("base64url");

function options(): AuthOptions {
  // Addresses are built from this alone, never from what a request says of its host.
  process.env.NEXTAUTH_URL = env().MAJLIS_URL;
  return {
    secret: secret(),
    providers: ways(),
    adapter,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    // A session is a row of ours: opened here, read by `currentMember()`, never by next-auth.
    jwt: { encode: ({ token }) => openSession(token?.sub ?? "", token?.secondFactor === true), decode: () => null },
    callbacks: { signIn: mayEnter, jwt: ({ token, user }) => ({ sub: token.sub, secondFactor: user?.secondFactor }) },
    cookies: {
      sessionToken: { name: sessionCookie(), options: cookieOptions() },
      csrfToken: { name: FORM_COOKIE, options: cookieOptions() },
    },
    pages: { signIn: paths.signIn, error: paths.signIn },
    logger: { error: log, warn: () => {}, debug: () => {} },
  };
}

/** Also for removing one: a browser takes no word on a `__Host-` cookie that is not itself secure. */
const cookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: env().MAJLIS_URL.startsWith("https://") }) as const;

/** What went wrong, and nothing of what a provider said about a person. */
function log(code: string, about: { error?: unknown; message?: string }): void {
  const { message } = about.error instanceof Error ? about.error : about;
  process.stderr.write(
    `${JSON.stringify({ level: "error", at: new Date().toISOString(), name: "sign-in", code, message })}\n`,
  );
}

/** A session for this person in this browser, in place of one it had; answers the cookie's token. */
async function openSession(personId: string, secondFactor: boolean): Promise<string> {
  const jar = await cookies();
  const token = randomBytes(32).toString("base64url");
  const opened = await store.openSession({ hash: hashOf(token), personId, secondFactor, ...(await visitor()) });
  if (!opened) throw new Error("AccessDenied");
  await endSessionIn(jar);
  return token;
}

type Jar = Awaited<ReturnType<typeof cookies>>;

async function endSessionIn(jar: Jar): Promise<void> {
  const token = jar.get(sessionCookie())?.value;
  if (token) await store.endSession(hashOf(token));
}

/** Where a request came from was checked by the action; next-auth wants to see its own proof of that. */
async function posted(path: string, fields: Record<string, string>): Promise<Response> {
  const csrfToken = randomBytes(32).toString("hex");
  const proof = createHash("sha256")
    .update(csrfToken + secret())
    .digest("hex");
  const jar = await cookies();
  jar.set(FORM_COOKIE, `${csrfToken}|${proof}`);
  try {
    return await ask(
      new NextRequest(here(path), { method: "POST", body: new URLSearchParams({ ...fields, csrfToken }) }),
    );
  } finally {
    jar.delete(FORM_COOKIE);
  }
}

const here = (path: string) => `${env().MAJLIS_URL}${paths.api.auth}/${path}`;

function ask(request: NextRequest): Promise<Response> {
  const nextauth = request.nextUrl.pathname.slice(paths.api.auth.length + 1).split("/");
  return NextAuth(request, { params: { nextauth } }, options());
}

async function keepSession(answer: Response): Promise<boolean> {
  return (await keep(answer, (name) => name === sessionCookie())) > 0;
}

async function keep(answer: Response, wanted: (name: string) => boolean): Promise<number> {
  const jar = await cookies();
  const set = new NextResponse(null, { headers: answer.headers }).cookies
    .getAll()
    .filter(({ name, value }) => value && wanted(name));
  for (const cookie of set) jar.set(cookie);
  return set.length;
}
