import type { Context } from "hono";

/** A picture that we drew ourselves, known by its print. */
export interface PictureToSend {
  readonly type: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of its bytes, in its address too: other bytes, another address. */
  readonly print: string;
}

const KEPT = {
  everyone: "public, max-age=604800, immutable",
  "asked-again": "private, no-cache",
  nobody: "private, no-store",
} as const;

/**
 * Hands over a picture that stands in a page; the route has just asked the right to it. « everyone »: any cache may
 * keep it, its address changes with it. « asked-again »: the browser of who saw it keeps it, and asks each time
 * whether they still may. « nobody »: it is taken down everywhere at once (a face).
 */
export function sendPicture(
  c: Context,
  { type, bytes, print }: PictureToSend,
  keeps: keyof typeof KEPT,
): Response {
  const tag = `"${print}"`;
  c.header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Cross-Origin-Resource-Policy", "same-origin");
  c.header("ETag", tag);
  c.header("Cache-Control", KEPT[keeps]);
  if (keeps !== "everyone") c.header("X-Robots-Tag", "noindex");
  if (c.req.header("if-none-match") === tag) return c.body(null, 304);
  c.header("Content-Type", type);
  c.header("Content-Length", String(bytes.byteLength));
  return c.body(new Uint8Array(bytes));
}
