import { loadKeys } from "@/lib/checkpoints/loaders";
import { attachmentHeader } from "@/lib/files/name";
import { pemOf } from "@/lib/signing/ed25519";

/** The public key that signs now, as PEM. */
export async function GET() {
  const key = (await loadKeys()).at(-1)?.key;
  if (!key) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(pemOf(key), {
    headers: {
      "content-type": "application/x-pem-file",
      "content-disposition": attachmentHeader("majlis.pub.pem"),
      "cache-control": "no-cache",
    },
  });
}
