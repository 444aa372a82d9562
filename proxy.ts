import { type NextRequest, NextResponse } from "next/server";
import { isHeld, validatorsOf } from "@/app/(public)/register/validators";
import { isTheme, THEME_COOKIE } from "@/lib/appearance/themes";
import { drawnPage } from "@/lib/drawn-pages";
import { isLocale, LOCALE_COOKIE, preferredLocale } from "@/lib/languages/locales";
import { nonceIn } from "@/lib/policy";
import { loadChanges } from "@/lib/register/loaders";

/** Sends visitors without a session to sign in early, and answers for the public register and for addresses nobody can read. */
export function proxy(request: NextRequest): NextResponse | Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  if (!isReadable(pathname)) return NextResponse.rewrite(new URL(NOWHERE, request.url));
  const register = REGISTER.exec(pathname);
  if (register) return publicPage(request, register[1], register[2]);
  if (request.method !== "GET" && request.method !== "HEAD") return NextResponse.next();
  if (!GUARDED.test(pathname) || SESSION_COOKIES.some((name) => request.cookies.has(name))) return NextResponse.next();
  // A session is only looked for; what it may see is decided where data is read.
  const target = request.nextUrl.clone();
  target.pathname = "/sign-in";
  target.search = pathname === "/" ? "" : `?${new URLSearchParams({ next: pathname + search })}`;
  return NextResponse.redirect(target);
}

/** The public register's pages: in the language asked for, for no session, and not made again for who holds them or while they are kept. */
async function publicPage(
  request: NextRequest,
  committee: string | undefined,
  decision: string | undefined,
): Promise<NextResponse> {
  const { search } = request.nextUrl;
  const [asked, chosen] = [request.nextUrl.searchParams.get("lang"), request.cookies.get(LOCALE_COOKIE)?.value];
  const locale = [asked, chosen].find(isLocale) ?? preferredLocale(request.headers.get("accept-language"));
  const theme = request.cookies.get(THEME_COOKIE)?.value;
  const headers = new Headers(request.headers);
  headers.set(LOCALE_HEADER, locale);
  headers.delete("cookie");
  if (isTheme(theme)) headers.set("cookie", `${THEME_COOKIE}=${theme}`);
  // The framework's own requests for parts of a page are not for caches; when the database is gone the page says so.
  // While developing a page is what its source makes of it now: one that was held asks for scripts of a server that is
  // gone, which tells it, and every page beside it, to load again, without end.
  const changes =
    DEVELOPING || request.headers.has("rsc") ? null : await loadChanges(committee, decision).catch(() => null);
  if (!changes) return NextResponse.next({ request: { headers } });
  const { named, signed, passed } = changes;
  const validators = validatorsOf(
    changes,
    [locale, isTheme(theme) ? theme : "", named, signed, passed, BUILD].join("-"),
  );
  // The page's nonce is for one browser, and so is the page.
  const cached = { ...validators, "cache-control": "private, no-cache", vary: "accept-language, cookie" };
  if (isHeld(request.headers, validators, changes, new Date()))
    return new NextResponse(null, { status: 304, headers: cached });
  const nonce = nonceIn(request.headers.get("content-security-policy"));
  const drawn = nonce && drawnPage(request.nextUrl.pathname + search, validators.etag, nonce);
  if (drawn) {
    const type = { "content-type": "text/html; charset=utf-8", ...(drawn.link && { link: drawn.link }) };
    return new NextResponse(drawn.html, { headers: { ...cached, ...type } });
  }
  return NextResponse.next({ request: { headers }, headers: cached });
}

/** Whether its percent-encoding stands for text; the framework breaks on what does not. */
function isReadable(pathname: string): boolean {
  try {
    return typeof decodeURIComponent(pathname) === "string";
  } catch {
    return false;
  }
}

/** Where nothing is: the page that says so is shown. */
const NOWHERE = "/nowhere";
const SESSION_COOKIES = ["majlis", "__Host-majlis"];
/** Addresses that show nothing without a session. */
const GUARDED = /^\/(?:(?:c|admin|profile)(?:\/|$)|$)/;
/** The register's pages, and in them the committee and the decision. */
const REGISTER = /^\/register(?:\/([^/]+)(?:\/(.+?))?)?\/?$/;
/** Which next-intl reads. */
const LOCALE_HEADER = "x-next-intl-locale";
const DEVELOPING = process.env.NODE_ENV === "development";
/** Another build makes other pages. */
const BUILD = process.env.NEXT_DEPLOYMENT_ID ?? Date.now().toString(36);

/** Pages that show nothing without a session, asked for without its cookie; the public register; and encoded addresses. */
export const config = {
  matcher: [
    // Not its feeds: the framework would take `/register.json` for this one, too.
    "/(register(?![.]).*)",
    "/(.*%.*)",
    {
      source: "/(|c|c/.*|admin|admin/.*|profile|profile/.*)",
      missing: [
        { type: "cookie", key: "majlis" },
        { type: "cookie", key: "__Host-majlis" },
      ],
    },
  ],
};
