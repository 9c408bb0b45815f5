import { constants, createGzip, type Gzip, type ZlibOptions, type ZlibReset } from "node:zlib";

import type { Context, MiddlewareHandler } from "hono";
import { accepts } from "hono/accepts";
import { compress } from "hono/compress";

import { writtenIn } from "#ui/frame";

/**
 * A page is some 30 KB: a window of 8 KB finds nearly all that repeats (2 to 5 % longer), and takes 64 KB of memory
 * a page where the usual one takes 256. At 400 pages a second that is what fills the memory and makes pages wait.
 */
const HOW: ZlibOptions = { level: 5, windowBits: 13, memLevel: 6, chunkSize: 32_768 };
/** As many as press at once now and then; more are made for a moment, and closed. */
const MOST_KEPT = 8;
const idle: Gzip[] = [];

/**
 * Answers that may be compressed are, as the browser takes them. A page is whole before it leaves: it
 * is pressed in one go, with its length, which takes a third of what a stream does. All else streams.
 */
export function compressed(): MiddlewareHandler {
  const streaming = compress();
  return (c, next) =>
    streaming(c, async () => {
      await next();
      if (isPage(c)) await pressPage(c);
    });
}

function isPage(c: Context): boolean {
  const { headers } = c.res;
  if (c.req.method === "HEAD" || headers.has("Content-Encoding")) return false;
  return headers.get("Content-Type")?.startsWith("text/html") ?? false;
}

async function pressPage(c: Context): Promise<void> {
  const { headers, status } = c.res;
  headers.append("Vary", "Accept-Encoding");
  const header = "Accept-Encoding";
  const taken = accepts(c, { header, supports: ["gzip"], default: "identity" });
  if (taken !== "gzip") return;
  const pressed = await press(writtenIn(c.res) ?? (await c.res.text()));
  headers.set("Content-Encoding", "gzip");
  // Given anew, not added to the one before: Hono would make a stream of both.
  c.res = undefined;
  c.res = new Response(pressed, { status, headers });
}

/**
 * A page by a compressor that is kept and wiped between two pages. One made for each page is finalised with the next
 * collection of memory, and so many together make everybody wait (2.5 ms for each thousand pages).
 */
async function press(html: string): Promise<Buffer<ArrayBuffer>> {
  const compressor = idle.pop() ?? createGzip(HOW);
  const pieces: Buffer<ArrayBuffer>[] = [];
  const keep = (piece: Buffer<ArrayBuffer>) => pieces.push(piece);
  compressor.on("data", keep);
  await new Promise<void>((tell, refuse) => {
    compressor.once("error", refuse);
    compressor.write(html);
    compressor.flush(constants.Z_FINISH, () => {
      compressor.off("error", refuse);
      tell();
    });
  });
  compressor.off("data", keep);
  if (idle.length < MOST_KEPT && canBeWiped(compressor)) {
    compressor.reset();
    idle.push(compressor);
  } else compressor.close();
  return Buffer.concat(pieces);
}

/** Node’s documentation gives `reset` to all that deflate; the types of gzip forgot it. */
function canBeWiped(compressor: Gzip): compressor is Gzip & ZlibReset {
  return "reset" in compressor && typeof compressor.reset === "function";
}
