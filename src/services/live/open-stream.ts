import type { Context } from "hono";

import type { AskedEnv } from "#services/forms";
import { type Actor, type App, personBy } from "#services/house";

import { type Entry, readNumber, writeEntry, writeRetry, writeTold } from "./event.ts";
import type { ReadEntries } from "./listener.ts";
import { type Live, liveOf } from "./live.ts";
import { texts } from "./texts.fr.ts";

/** How long a page that found no room waits before it asks again, in seconds. */
const AGAIN = 15;
const TYPE = "text/event-stream; charset=utf-8";

export interface Stream {
  /** What is listened to, as `announceIn` names it. */
  readonly topic: string;
  /**
   * Asked of each who listens before each read, under their own right: how they see the topic. Those who see it alike
   * are given what one of them read and drew, so it holds nothing of one person; undefined when it is not for them.
   * Absent: each reads and draws for themselves.
   */
  readonly sight?: (actor: Actor) => Promise<string | undefined>;
  /**
   * What `actor` may read after a number, oldest first, `limit` at most, in a transaction that is over when it answers;
   * undefined when it is not for them: then it is a 404, or the end of the stream.
   */
  readonly read: (
    actor: Actor,
    after: number,
    limit: number,
  ) => Promise<readonly Entry[] | undefined>;
}

/**
 * Answers a page that listens (WHATWG HTML, 9.2 “Server-sent events”): the entries after `Last-Event-ID`, or after `depuis`
 * of the address, then those that come. Who asks is asked again at each read: a session that ended, or a right that was
 * taken away, ends the stream there.
 *
 * What does not ask for an event stream (a machine that looks once) is given what is there and no more. Where there is no
 * room it is 503 with Retry-After, or, for a page that says it can come back (`tour`), what is there with the time to wait.
 */
export async function answerStream<Env extends AskedEnv>(
  c: Context<Env>,
  app: App,
  stream: Stream,
): Promise<Response> {
  const from = readNumber(c.req.header("last-event-id") ?? c.req.query("depuis") ?? "0");
  if (from === undefined) return c.text(texts.noNumber, 422);
  const live = liveOf(app);
  const person = personBy(c.var.actor);
  const who = { key: person ?? c.var.address, isPerson: person !== undefined };
  const isListening =
    c.req.method !== "HEAD" && (c.req.header("accept") ?? "").includes("text/event-stream");
  const place = isListening ? live.takePlace(who) : undefined;
  if (isListening && place === undefined && c.req.query("tour") === undefined) {
    return c.text(texts.full, 503, { "Retry-After": String(AGAIN), "Cache-Control": "no-store" });
  }
  const read = readingOf(c.var.actsNow, live, stream);
  try {
    const first = await live.readOnce(read, from);
    if (first === undefined) {
      place?.leave();
      return await c.notFound();
    }
    if (place === undefined) return c.body(writeOnce(first), 200, HEADERS);
    const { signal } = c.req.raw;
    const { topic } = stream;
    const listened = { topic, from, first, read, signal, cut: breakingOf(c.env) };
    return c.body(place.open(listened), 200, HEADERS);
  } catch (error) {
    place?.leave();
    throw error;
  }
}

/** Who asks is asked again, then how they see it, then what there is. */
function readingOf(
  actsNow: AskedEnv["Variables"]["actsNow"],
  live: Live,
  { topic, sight, read }: Stream,
): ReadEntries {
  return async (after, limit) => {
    const actor = await actsNow();
    if (actor === undefined) return undefined;
    const own = () => read(actor, after, limit);
    if (sight === undefined) return own();
    const seen = await sight(actor);
    if (seen === undefined) return undefined;
    // Whoever read it may have lost the right meanwhile: that is their end, not that of the others.
    return (await live.share({ topic, sight: seen, after, find: own })) ?? own();
  };
}

const HEADERS = {
  "Content-Type": TYPE,
  // Nobody on the way keeps it, presses it or holds it back (nginx reads the second).
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
};

function writeOnce(found: readonly Entry[]): string {
  return writeRetry(AGAIN * 1_000) + writeTold("tour", AGAIN) + found.map(writeEntry).join("");
}

/** How the connection of a request is broken, where it came by the network. */
function breakingOf(env: unknown): (() => void) | undefined {
  const outgoing: unknown = Reflect.get(Object(env), "outgoing");
  const destroy: unknown = Reflect.get(Object(outgoing), "destroy");
  if (typeof destroy !== "function") return undefined;
  return () => void Reflect.apply(destroy, outgoing, []);
}
