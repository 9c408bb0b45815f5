import { promisify } from "node:util";
import { gzip, gzipSync, type ZlibOptions } from "node:zlib";

import type { Context, MiddlewareHandler } from "hono";
import { accepts } from "hono/accepts";
import { compress } from "hono/compress";

/** Up to here, in bytes, pressing a page takes less than a millisecond: not worth another thread. */
const AT_ONCE = 200_000;
const later = promisify(gzip);
/**
 * A page is some 30 KB: a window of 8 KB finds nearly all that repeats (2 to 5 % longer), and takes 64 KB of memory
 * a page where the usual one takes 256. At 400 pages a second that is what fills the memory and makes pages wait.
 */
const HOW: ZlibOptions = { level: 5, windowBits: 13, memLevel: 6 };

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
  const html = await c.res.arrayBuffer();
  const pressed = html.byteLength > AT_ONCE ? await later(html, HOW) : gzipSync(html, HOW);
  headers.set("Content-Encoding", "gzip");
  // Given anew, not added to the one before: Hono would make a stream of both.
  c.res = undefined;
  c.res = new Response(pressed, { status, headers });
}
