import "server-only";
import http from "node:http";

/**
 * Adds to each request whom it came from, at the end of its list, as every proxy does. The framework
 * writes that down only where the header is missing: any visitor could name themselves as anybody.
 */
export function notePeers(): void {
  const { emit } = http.Server.prototype as { emit: (this: http.Server, event: string, ...rest: unknown[]) => boolean };
  http.Server.prototype.emit = function (this: http.Server, event: string, ...rest: unknown[]) {
    if (event === "request") note(rest[0] as http.IncomingMessage);
    return Reflect.apply(emit, this, [event, ...rest]);
  };
}

function note({ headers, socket }: http.IncomingMessage): void {
  headers["x-forwarded-for"] = [headers["x-forwarded-for"], socket.remoteAddress].filter(Boolean).join(", ");
}
