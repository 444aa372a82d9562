import type { NextRequest } from "next/server";
import { returnFromProvider } from "@/lib/session/next-auth";

/**
 * The one address of next-auth that a browser comes to by itself: back from the sign-in provider.
 * Its other addresses would use up links by being opened, or open sessions by being read.
 */
export async function GET(request: NextRequest, { params }: RouteContext<"/api/auth/[...nextauth]">) {
  const { nextauth } = await params;
  if (nextauth.join("/") !== "callback/oidc") return new Response(null, { status: 404 });
  return returnFromProvider(request);
}
