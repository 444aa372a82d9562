import { type NextRequest, NextResponse } from "next/server";

/** Pages that show nothing without a session. Here one is only looked for; what it may see is decided where data is read. */
const SIGNED_IN = /^\/(?:$|(?:c|admin|profile|security|fresh-sign-in)(?:\/|$))/;
const SESSION_COOKIES = ["majlis", "__Host-majlis"];

/** Gives each page a policy for scripts with a nonce of its own, and sends visitors to sign in early. */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  const signedIn = SESSION_COOKIES.some((name) => request.cookies.has(name));
  if (!signedIn && SIGNED_IN.test(pathname) && (request.method === "GET" || request.method === "HEAD")) {
    const target = request.nextUrl.clone();
    target.pathname = "/sign-in";
    target.search = pathname === "/" ? "" : `?${new URLSearchParams({ next: pathname + search })}`;
    return NextResponse.redirect(target);
  }

  const nonce = btoa(crypto.randomUUID());
  const policy = contentPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  // Files carry no scripts to allow, and API routes answer for themselves.
  matcher: "/((?!api/|_next/static/|livez|readyz|favicon.ico).*)",
};

const developing = process.env.NODE_ENV === "development";

/** A form that starts a sign-in elsewhere is redirected there, which browsers count as part of the form. */
const issuer = process.env.OIDC_ISSUER ? ` ${new URL(process.env.OIDC_ISSUER).origin}` : "";

/** Styles in attributes stay allowed: a bar's width is data. React's development build evaluates code and the overlay adds styles. */
const contentPolicy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${issuer}`,
    "frame-ancestors 'none'",
  ].join("; ");
