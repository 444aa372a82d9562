import { type NextRequest, NextResponse } from "next/server";

/** Sends visitors without a session to sign in early. Here one is only looked for; what it may see is decided where data is read. */
export function proxy(request: NextRequest) {
  if (request.method !== "GET" && request.method !== "HEAD") return NextResponse.next();
  const { pathname, search } = request.nextUrl;
  const target = request.nextUrl.clone();
  target.pathname = "/sign-in";
  target.search = pathname === "/" ? "" : `?${new URLSearchParams({ next: pathname + search })}`;
  return NextResponse.redirect(target);
}

/** Pages that show nothing without a session, asked for without its cookie. Nobody else passes through here. */
export const config = {
  matcher: [
    {
      source: "/(|c|c/.*|admin|admin/.*|profile|profile/.*)",
      missing: [
        { type: "cookie", key: "majlis" },
        { type: "cookie", key: "__Host-majlis" },
      ],
    },
  ],
};
