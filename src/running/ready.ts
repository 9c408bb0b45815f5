import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/** Where a proxy asks whether this process takes requests: 200, or 503 once it is about to stop. */
export const READY_AT = "/pret";

/** Whether this process takes new requests, as a proxy in front of several asks it. */
export interface Readiness {
  /** Answers who asks whether we are ready; false when this is another request. */
  readonly answers: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** From now on we say that we are not, and wait until whoever asks us regularly heard it. */
  readonly leave: () => Promise<void>;
}

/** Who asked within this time, in milliseconds, asks regularly: they are waited for. */
const REGULARLY = 60_000;
/** How many times they are told before we go: a proxy may want to hear it twice. */
const TIMES = 2;
/** How long that may take, in milliseconds. */
export const PATIENCE = 30_000;

/**
 * A process listens only once its database is of its version: so who reaches it finds it ready. A
 * process that stops answers as before, but says that it is leaving and keeps no connection open;
 * when nobody asks, it does not wait. It knows nothing of the database: while that is away, our calm
 * page is better than what a proxy would say.
 */
export function openReadiness(): Readiness {
  let leaving = false;
  let askedAt = -Infinity;
  let told = 0;
  const heard = Promise.withResolvers<void>();
  return {
    answers: (request, response) => {
      // A connection that outlived us would lose the request that it carries next.
      if (leaving) response.setHeader("Connection", "close");
      if (request.url !== READY_AT) return false;
      askedAt = performance.now();
      if (leaving) told += 1;
      if (told === TIMES) heard.resolve();
      response
        .writeHead(leaving ? 503 : 200, {
          "Content-Type": "text/plain; charset=utf-8",
          "Cache-Control": "no-store",
        })
        .end(leaving ? "non\n" : "oui\n");
      return true;
    },
    leave: async () => {
      leaving = true;
      const isAsked = performance.now() - askedAt < REGULARLY;
      if (isAsked) await Promise.race([heard.promise, wait(PATIENCE, undefined, { ref: false })]);
    },
  };
}
