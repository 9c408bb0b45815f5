import { type IncomingMessage, type RequestOptions, request as askPlainly } from "node:http";
import { request as askSafely } from "node:https";
import type { LookupFunction } from "node:net";
import { type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

import type { Resolved } from "./addresses.ts";
import type { FetchLimits, FetchRefusal } from "./shapes.ts";

/** Thrown inside this service only, and answered as a value. */
export class Stopped extends Error {
  readonly why: FetchRefusal;
  constructor(why: FetchRefusal) {
    super(why);
    this.why = why;
  }
}

/** One answer, read whole. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Uint8Array;
}

interface OneRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Where to connect: addresses that were checked. The name is not looked up again. */
  readonly addresses: readonly Resolved[];
  readonly limits: FetchLimits;
  readonly beginning: boolean;
  readonly signal: AbortSignal | undefined;
}

/** More of an error page than this tells nothing more. */
const MOST_SAID = 64 * 1024;

/** Asks one server once, at addresses already checked. Throws `Stopped`, or an error of the machine. */
export function askOnce(asked: OneRequest): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const { url, limits, signal } = asked;
    const sent = (url.protocol === "https:" ? askSafely : askPlainly)(url, optionsOf(asked));
    const stop = (why: FetchRefusal) => {
      sent.destroy(new Stopped(why));
      reject(new Stopped(why));
    };
    const cancel = () => stop("cancelled");
    const whole = setTimeout(stop, limits.whole, "too-slow");
    let step = setTimeout(stop, limits.connect, "too-slow");
    const end = (finish: () => void) => {
      clearTimeout(whole);
      clearTimeout(step);
      signal?.removeEventListener("abort", cancel);
      sent.destroy();
      finish();
    };
    signal?.addEventListener("abort", cancel);
    if (signal?.aborted === true) cancel();
    sent.on("socket", (socket) => {
      socket.on(url.protocol === "https:" ? "secureConnect" : "connect", () => {
        if (!isOneOf(asked.addresses, socket.remoteAddress)) stop("forbidden-address");
        clearTimeout(step);
        step = setTimeout(stop, limits.firstByte, "too-slow");
      });
    });
    sent.on("error", (error) => end(() => reject(error)));
    sent.on("response", (response) => {
      clearTimeout(step);
      readBody(response, asked).then(
        (bytes) => end(() => resolve(answered(response, bytes))),
        (error: unknown) => end(() => reject(error)),
      );
    });
    sent.end(asked.body);
  });
}

function optionsOf({ method, headers, addresses }: OneRequest): RequestOptions {
  // The connection is made to what was checked, whatever the name stands for a moment later.
  const checked: LookupFunction = (_name, { all }, callback) => {
    const [first] = addresses;
    if (all === true) callback(null, [...addresses]);
    else if (first !== undefined) callback(null, first.address, first.family);
    else callback(new Stopped("unreachable"), "", 4);
  };
  return { method, headers: { ...headers }, agent: false, lookup: checked };
}

function isOneOf(addresses: readonly Resolved[], remote: string | undefined): boolean {
  return addresses.some(({ address }) => remote === address || remote === `::ffff:${address}`);
}

function answered(response: IncomingMessage, bytes: Uint8Array): Answered {
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : value,
    ]),
  );
  return { status: response.statusCode ?? 0, headers, bytes };
}

/** Whether an answer brings what was asked: whole, or made by the request (a session). */
export function isContent(status: number | undefined): boolean {
  return status === 200 || status === 201;
}

/** Reads a body up to a limit, counted as it comes and as it opens: what swells stops there. */
async function readBody(
  response: IncomingMessage,
  { method, limits: { bytes }, beginning }: OneRequest,
): Promise<Uint8Array> {
  if (method === "HEAD") return new Uint8Array();
  const isGiven = isContent(response.statusCode);
  const isWhole = isGiven && !beginning;
  const most = isGiven ? bytes : Math.min(bytes, MOST_SAID);
  if (isWhole && Number(response.headers["content-length"]) > most) throw new Stopped("too-large");
  const pieces: Uint8Array[] = [];
  let opened = 0;
  const keep = async (source: AsyncIterable<Uint8Array>) => {
    for await (const piece of source) {
      opened += piece.length;
      if (opened > most) throw new Stopped("too-large");
      pieces.push(piece);
    }
  };
  const decoder = decoderOf(response.headers["content-encoding"]);
  try {
    if (decoder === undefined) await keep(counted(response, most));
    else await pipeline(counted(response, most), decoder, keep);
  } catch (error) {
    // A long page of error is kept by its beginning, as what was asked by its beginning alone.
    if (!isWhole && error instanceof Stopped && error.why === "too-large")
      return Buffer.concat(pieces);
    throw error;
  }
  return Buffer.concat(pieces);
}

async function* counted(response: IncomingMessage, most: number): AsyncIterable<Uint8Array> {
  let received = 0;
  for await (const piece of response) {
    if (!(piece instanceof Uint8Array)) throw new Stopped("unreadable");
    received += piece.length;
    if (received > most) throw new Stopped("too-large");
    yield piece;
  }
}

function decoderOf(encoding: string | undefined): Transform | undefined {
  switch (encoding?.trim().toLowerCase()) {
    case undefined:
    case "":
    case "identity":
      return undefined;
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      throw new Stopped("unreadable");
  }
}
