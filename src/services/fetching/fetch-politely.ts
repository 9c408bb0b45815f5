import { setTimeout as wait } from "node:timers/promises";

import { addressesOf, isPublicAddress, type Resolved } from "./addresses.ts";
import { type Answered, askOnce, isContent, Stopped } from "./one-request.ts";
import { isSpent, waitAsked } from "./quotas.ts";
import {
  type AskedFetch,
  type Fetched,
  type FetchLimits,
  type FetchRefusal,
  LIMITS,
  type Reach,
} from "./shapes.ts";
import { inTurn } from "./turns.ts";

/** The beginning of what a server said, in characters. */
const MOST_SAID = 500;

/** What a request becomes when it is sent elsewhere. */
interface Hop {
  readonly url: URL;
  readonly asked: AskedFetch;
}

/**
 * Asks another server for something, politely and safely. It says who asks, one request at a time per
 * host. It reaches only addresses of the open Internet: each redirection is checked anew, and the
 * connection is made to the address that was checked. Nothing lasts longer or is larger than the limits.
 * Whatever the other server does, the answer is a value; nothing of the world makes it throw. Decision
 * 0027 says why it is written here.
 */
export async function fetchPolitely(asked: AskedFetch, reach: Reach = {}): Promise<Fetched> {
  const limits = { ...LIMITS, ...reach.limits };
  let hop: Hop | undefined = first(asked);
  for (let hops = 0; hop !== undefined; hops += 1) {
    if (hops > limits.redirects) return nothing("too-many-redirects");
    const { url } = hop;
    const answer = await askInTurn(hop, limits, reach);
    if ("got" in answer) return answer;
    const next = redirected(hop, answer);
    if (next === undefined) return understood(url, answer);
    if ("got" in next) return next;
    hop = next;
  }
  return nothing("not-http");
}

function first(asked: AskedFetch): Hop | undefined {
  const url = httpAddress(asked.url);
  return url && { url, asked };
}

/** An address of http or https without a name or password in it. */
export function httpAddress(text: string, from?: URL): URL | undefined {
  const url = URL.parse(text, from);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  return url.username === "" && url.password === "" && url.hostname !== "" ? url : undefined;
}

async function askInTurn(
  { url, asked }: Hop,
  limits: FetchLimits,
  { localServers = [] }: Reach,
): Promise<Answered | Fetched> {
  try {
    return await inTurn(url.host, limits.pause, async () => {
      if (asked.signal?.aborted === true) throw new Stopped("cancelled");
      const addresses = await inTime(addressesOf(url.hostname), limits.connect);
      if (addresses.length === 0) return nothing("unreachable", { code: "ENOTFOUND" });
      if (!localServers.includes(url.host) && !areAllPublic(addresses))
        return nothing("forbidden-address");
      return await askOnce({
        url,
        method: asked.method ?? "GET",
        headers: headersOf(asked),
        body: asked.body,
        addresses,
        limits,
        beginning: asked.beginning === true,
        signal: asked.signal,
      });
    });
  } catch (error) {
    return error instanceof Stopped ? nothing(error.why) : ofMachine(error);
  }
}

/** One private address among several is enough to refuse: which one serves is chance. */
function areAllPublic(addresses: readonly Resolved[]): boolean {
  return addresses.every(({ address }) => isPublicAddress(address));
}

async function inTime<T>(promise: Promise<T>, most: number): Promise<T> {
  const over = new AbortController();
  const late = wait(most, undefined, { signal: over.signal }).then(() => {
    throw new Stopped("too-slow");
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    over.abort();
  }
}

function headersOf({ who, headers, etag, lastModified }: AskedFetch) {
  return {
    accept: "*/*",
    "user-agent": `Archipel (+${who})`,
    "accept-encoding": "gzip, deflate, br",
    ...(etag === undefined ? {} : { "if-none-match": etag }),
    ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
    ...headers,
  };
}

const REDIRECTIONS = [301, 302, 303, 307, 308];

/** Where an answer sends the request; what it refuses to follow; undefined when it is the answer itself. */
function redirected({ url, asked }: Hop, answer: Answered): Hop | Fetched | undefined {
  const where = answer.headers["location"];
  if (!REDIRECTIONS.includes(answer.status) || where === undefined) return undefined;
  const next = httpAddress(where, url);
  if (next === undefined || (url.protocol === "https:" && next.protocol !== "https:"))
    return nothing("not-http", { status: answer.status });
  if (next.origin === url.origin && (asked.method !== "POST" || answer.status >= 307))
    return { url: next, asked };
  // What was written for one server is not said to another, nor turned into another question.
  if (asked.method === "POST") return nothing("refused", { status: answer.status });
  return { url: next, asked: { ...asked, headers: publicHeaders(asked), body: undefined } };
}

function publicHeaders({ headers = {} }: AskedFetch): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.toLowerCase() === "accept"),
  );
}

function understood(url: URL, { status, headers, bytes }: Answered): Fetched {
  const seconds = waitAsked(headers, Temporal.Now.instant());
  if (status === 304) return { got: "unchanged", url: url.href };
  if (isContent(status)) {
    return {
      got: "content",
      bytes,
      url: url.href,
      etag: headers["etag"],
      lastModified: headers["last-modified"],
      type: headers["content-type"]?.split(";")[0]?.trim().toLowerCase(),
      wait: isSpent(headers) ? (seconds ?? 3600) : undefined,
    };
  }
  const about = { status, wait: seconds, said: beginningOf(bytes) };
  if (status === 429 || status === 503 || (status === 403 && isSpent(headers)))
    return nothing("busy", about);
  return nothing(status >= 500 ? "broken" : "refused", about);
}

function beginningOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 4 * MOST_SAID)).slice(0, MOST_SAID);
}

/** What an error of the machine means: most are a server that is not there. */
function ofMachine(error: unknown): Fetched {
  const code =
    error instanceof Error && "code" in error && typeof error.code === "string"
      ? error.code
      : undefined;
  if (code === undefined) return nothing("unreachable");
  if (/^(Z_|ERR_(_ERROR_FORMAT|BROTLI|PADDING))/.test(code)) return nothing("unreadable", { code });
  // A header that cannot be sent: a secret with a line break in it.
  if (/^ERR_(INVALID|UNESCAPED)/.test(code)) return nothing("not-http", { code });
  return nothing(code.startsWith("HPE_") ? "broken" : "unreachable", { code });
}

function nothing(
  why: FetchRefusal,
  about: Omit<Extract<Fetched, { got: "nothing" }>, "got" | "why"> = {},
): Fetched {
  return { got: "nothing", why, ...about };
}
