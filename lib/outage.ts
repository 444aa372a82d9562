/**
 * An outage of the database answers 503, which proxies and monitors understand, where the framework
 * would say 500. A page cannot set its status; so each response is told, through its request's
 * context, when the database was lost while it was being made (db/unavailable.ts does the telling).
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { ServerResponse } from "node:http";

export function answerOutagesWith503() {
  const making = new AsyncLocalStorage<{ lost: boolean }>();
  Object.assign(globalThis, { majlisMaking: making });
  subscribe("http.server.request.start", (message) => {
    const { response } = message as { response: ServerResponse };
    const state = { lost: false };
    making.enterWith(state);
    const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
    response.writeHead = (status: number, ...rest: unknown[]) => {
      if (!state.lost || status !== 500) return writeHead(status, ...rest);
      response.setHeader("retry-after", "5");
      return writeHead(503, ...rest);
    };
  });
}
