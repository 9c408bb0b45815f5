import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import type { Context } from "hono";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";

import { cleanText } from "#basics/text";

/** What a form without a file may weigh, in bytes. */
export const MOST_IN_A_FORM = 1_000_000;

/** What one form may send in all, in bytes, files and texts together: what comes after is not read. */
export const MOST_SENT = 64 * 1024 * 1024;
/** What one file may hold. A longer one is read to its end and not kept: the form still says what to mend. */
export const MOST_IN_A_FILE = 10 * 1024 * 1024;
/**
 * Where anyone's file is read, visitors' too, since nothing of it is kept; and what it may hold.
 * Everywhere else a visitor's file is read to its end and forgotten.
 */
const READ_FOR_ANYONE: ReadonlyMap<string, number> = new Map([
  ["/votes/recompter", 20 * 1024 * 1024],
]);
/** Where a file of who is signed in may be longer than elsewhere: an archive, which holds many. */
const LONGER: ReadonlyMap<string, number> = new Map([
  ["/cercles/apporter", 60 * 1024 * 1024],
  ["/moi/donnees/relire", 60 * 1024 * 1024],
]);
/** How many of them at once: what visitors may hold of our memory. */
const MOST_AT_ONCE = 4;
let readNow = 0;
/** How many files one form may send. */
export const MOST_FILES = 10;
/** What all texts of a form may hold together. */
const MOST_TEXT = 1_000_000;
const MOST_FIELDS = 500;

/** A file as a browser sent it: its name is only what somebody called it, its type is not asked. */
export interface SentFile {
  readonly name: string;
  /** Empty when it was too long, or sent by somebody who may keep none. */
  readonly bytes: Uint8Array;
  readonly isTooLong: boolean;
}

/** What a form sent: texts and files apart, each under the name of its field, in the order of the page. */
export interface Body {
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly files: Readonly<Record<string, readonly SentFile[]>>;
  /** Whether more was sent than one form may: then what is here is not the whole. */
  readonly isTooLong: boolean;
}

/** What is asked of Hono's context: the request, and whether somebody is signed in. */
export interface Sending {
  readonly req: Context["req"];
  readonly get: (name: "session") => unknown;
}

const already = new WeakMap<Request, Promise<Body>>();

/** What a form sent, read once a request, never more than what its limits say. */
export function bodyOf(c: Sending): Promise<Body> {
  const known = already.get(c.req.raw);
  if (known !== undefined) return known;
  const reading = isMultipart(c) ? readMultipart(c) : readPlain(c);
  already.set(c.req.raw, reading);
  return reading;
}

/** Whether the form brings files, or could. */
export function isMultipart(c: Pick<Context, "req">): boolean {
  return /^multipart\/form-data\b/i.test(c.req.header("content-type") ?? "");
}

async function readPlain(c: Pick<Context, "req">): Promise<Body> {
  const body = await c.req.parseBody({ all: true });
  const texts = Object.entries(body).map(([name, value]) => [name, [value].flat().filter(isText)]);
  return { texts: Object.fromEntries(texts), files: {}, isTooLong: false };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

interface Collected {
  readonly texts: Map<string, string[]>;
  readonly files: Map<string, SentFile[]>;
  /** The letters that may still come. */
  left: number;
  isTooLong: boolean;
}

async function readMultipart(c: Sending): Promise<Body> {
  const collected: Collected = {
    texts: new Map(),
    files: new Map(),
    left: MOST_TEXT,
    isTooLong: false,
  };
  const mayHold = READ_FOR_ANYONE.has(c.req.path) && readNow < MOST_AT_ONCE;
  const parser = parserOf(c, collected, mayHold);
  const { body } = c.req.raw;
  if (parser !== undefined && body !== null) {
    if (mayHold) readNow += 1;
    try {
      await pipeline(Readable.fromWeb(asNode(body)), cutAt(collected), parser);
    } catch (error) {
      // A body cut on its way, or not in the shape that it says: what came is what there is.
      if (!(error instanceof Error)) throw error;
    } finally {
      if (mayHold) readNow -= 1;
    }
  }
  return {
    texts: Object.fromEntries(collected.texts),
    files: Object.fromEntries(collected.files),
    isTooLong: collected.isTooLong,
  };
}

function asNode(body: NonNullable<Request["body"]>): ReadableStream<Uint8Array> {
  // oxlint-disable-next-line no-unsafe-type-assertion -- the same stream, named twice by two libraries of types
  return body as unknown as ReadableStream<Uint8Array>;
}

/** Lets through what one form may send, and nothing after. */
function cutAt(collected: Collected) {
  return async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let sent = 0;
    for await (const chunk of chunks) {
      sent += chunk.byteLength;
      if (sent > MOST_SENT) {
        collected.isTooLong = true;
        return;
      }
      yield chunk;
    }
  };
}

/** Only who is signed in keeps a file, but where anyone's is read (`isForAnyone`): a visitor's are read to their end and forgotten. */
function parserOf(
  c: Sending,
  collected: Collected,
  isForAnyone: boolean,
): BusboyInstance | undefined {
  const { path } = c.req;
  const most = READ_FOR_ANYONE.get(path) ?? LONGER.get(path) ?? MOST_IN_A_FILE;
  const parser = shaped(c.req.header("content-type") ?? "", most);
  parser?.on("field", (name, value) => {
    collected.left -= Buffer.byteLength(value);
    if (collected.left < 0) collected.isTooLong = true;
    else add(collected.texts, name, value);
  });
  parser?.on("fieldsLimit", () => {
    collected.isTooLong = true;
  });
  parser?.on("filesLimit", () => {
    collected.isTooLong = true;
  });
  const keeps = isForAnyone || c.get("session") !== undefined;
  parser?.on("file", (field, stream, name) => {
    if (keeps) keepFile(collected, { field, stream, name });
    else stream.on("error", forget).resume();
  });
  return parser;
}

interface Arriving {
  readonly field: string;
  readonly stream: BusboyFileStream;
  readonly name: string;
}

function keepFile(collected: Collected, { field, stream, name }: Arriving): void {
  const parts: Buffer[] = [];
  stream.on("data", (part: Buffer) => parts.push(part));
  stream.on("limit", () => {
    parts.length = 0;
  });
  // Cut on its way: it is not kept.
  stream.on("error", forget);
  stream.on("end", () => {
    const isTooLong = stream.truncated;
    const bytes = isTooLong ? Buffer.alloc(0) : Buffer.concat(parts);
    // A field of files left empty comes as a file without name nor bytes.
    if (name === "" && bytes.length === 0 && !isTooLong) return;
    add(collected.files, field, { name: cleanText(name), bytes, isTooLong });
  });
}

function forget(): void {}

/** The library throws on a type without a boundary: then there is nothing to read. */
function shaped(type: string, most: number): BusboyInstance | undefined {
  try {
    return new Busboy({
      headers: { "content-type": type },
      isPartAFile: (_, __, fileName) => fileName !== undefined,
      limits: {
        fileSize: most,
        files: MOST_FILES,
        fields: MOST_FIELDS,
        fieldSize: MOST_TEXT + 1,
        headerPairs: 20,
      },
    });
  } catch {
    return undefined;
  }
}

function add<Value>(all: Map<string, Value[]>, name: string, value: Value): void {
  const list = all.get(name);
  if (list === undefined) all.set(name, [value]);
  else list.push(value);
}
