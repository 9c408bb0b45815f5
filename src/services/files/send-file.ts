import type { Context } from "hono";

/** A file of somebody, ready to be handed over. */
export interface FileToSend {
  /** As its reader will find it in their folder. */
  readonly name: string;
  /** Found by its content when it was kept. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What a browser may show in a page: pictures that we wrote ourselves. All else is only kept in a folder. */
const SHOWN = new Set(["image/jpeg", "image/png"]);

/**
 * Hands over a file of somebody; the route has just asked the right to it. The file can run nowhere:
 * browsers may not guess another type than the one found (`nosniff`), it has no origin and may load
 * nothing (CSP `sandbox`), and pages of others may not hold it. No cache keeps it.
 */
export function sendFile(c: Context, { name, type, bytes }: FileToSend): Response {
  const way = SHOWN.has(type) ? "inline" : "attachment";
  c.header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
  c.header("Content-Type", type);
  c.header("Content-Length", String(bytes.byteLength));
  c.header("Content-Disposition", `${way}; ${sayName(name)}`);
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Cross-Origin-Resource-Policy", "same-origin");
  c.header("Cache-Control", "private, no-store");
  c.header("X-Robots-Tag", "noindex");
  return c.body(new Uint8Array(bytes));
}

/** The name in letters that every browser reads, then in full (RFC 6266, RFC 5987). */
function sayName(name: string): string {
  const bare = name.normalize("NFD").replaceAll(/[^\w .()-]/g, "");
  const full = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (one) => `%${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
  );
  return `filename="${bare}"; filename*=UTF-8''${full}`;
}
