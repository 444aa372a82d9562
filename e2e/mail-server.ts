import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

type Received = { to: string[]; headers: Map<string, string>; subject: string; text: string };

export type MailServer = {
  url: string;
  received: Received[];
  /** Until further notice, what it answers instead of taking mail. */
  refuseWith(answer: string | null): void;
  stop(): Promise<void>;
};

/** A mail server on a port of its own, which takes its time over each mail. */
export async function startMailServer(): Promise<MailServer> {
  const received: Received[] = [];
  let refusal: string | null = null;
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo: (_address, _session, answer) => answer(refusal === null ? null : new Error(refusal)),
    async onData(stream, { envelope }, answer) {
      const raw = Buffer.concat(await stream.toArray()).toString("latin1");
      await new Promise((resolve) => setTimeout(resolve, 20));
      received.push(
        read(
          raw,
          envelope.rcptTo.map(({ address }) => address),
        ),
      );
      answer();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuseWith(answer) {
      refusal = answer;
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** As much of MIME as a mail of one plain text needs. */
function read(raw: string, to: string[]): Received {
  const end = raw.indexOf("\r\n\r\n");
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = new Map(
    lines.map((line) => [line.split(":")[0]?.toLowerCase() ?? "", line.replace(/^[^:]*:\s*/, "")]),
  );
  const words = (headers.get("subject") ?? "").replace(/\?=\s+=\?/g, "?==?");
  const subject = words.replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, way: string, text: string) =>
    decode(way.toUpperCase() === "B" ? "base64" : "quoted-printable", text.replace(/_/g, way === "B" ? "_" : " ")),
  );
  const text = decode(headers.get("content-transfer-encoding") ?? "7bit", raw.slice(end + 4));
  return { to, headers, subject, text: text.replaceAll("\r\n", "\n").trim() };
}

function decode(encoding: string, text: string): string {
  if (encoding === "base64") return Buffer.from(text, "base64").toString();
  if (encoding !== "quoted-printable") return text;
  const bytes = text
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}
