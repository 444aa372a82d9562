import { getTranslations } from "next-intl/server";
import { attachmentHeader } from "@/lib/files/name";
import { loadProjectsAsIati } from "@/lib/projects/loaders";

/** The projects that the address asks for as a file of IATI 2.03. Those that lack what the standard requires are not in it. */
export async function GET(request: Request, { params }: RouteContext<"/c/[committee]/projects.xml">) {
  const { committee: slug } = await params;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const [{ committee, pieces }, t] = await Promise.all([loadProjectsAsIati(slug, query), getTranslations("projects")]);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: () => void pieces.return(undefined),
  });
  return new Response(body, {
    headers: {
      "content-type": "application/xml; charset=utf-8",
      "content-disposition": attachmentHeader(`${committee.symbol}-${t("fileName")}.xml`),
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
