/** What a pad is written with. From CryptPad no server reads anything: its key stays in the browser. */
export type PadKind = "etherpad" | "hedgedoc" | "nextcloud" | "cryptpad";

/** Where a pad gives what it holds, and as what. */
export interface Export {
  readonly url: string;
  readonly as: "markdown" | "html" | "words" | "file";
}

/** A pad as its address says it; its ways out, the best first. */
export interface PadAddress {
  readonly kind: PadKind;
  readonly url: string;
  readonly exports: readonly Export[];
}

export const MOST_ADDRESS = 500;

const CRYPTPAD =
  /^\/(?:pad|code|sheet|slide|kanban|form|poll|doc|presentation|whiteboard|file)\/?$/;
/** A public share of Nextcloud: fifteen letters and figures. */
const NEXTCLOUD = /^((?:\/[^/]+)*?\/s\/[A-Za-z0-9]{15,})(?:\/download)?\/?$/;
const ETHERPAD = /^((?:\/[^/]+)*?\/p\/[^/]+)(?:\/export\/[a-z]+)?\/?$/;
const HEDGEDOC = /^(\/[A-Za-z0-9_-]{1,80})(?:\/download)?\/?$/;

/**
 * The pad of an address that somebody typed: Etherpad (`/p/<pad>`), HedgeDoc (`/<note>`), a file that Nextcloud shares with
 * everyone (`/s/<token>`), CryptPad (its key after « # »). Undefined for any other, and for what is no web address.
 */
export function readPad(typed: string): PadAddress | undefined {
  const url = URL.parse(typed.trim());
  if (url === null || typed.length > MOST_ADDRESS || !/^https?:$/.test(url.protocol))
    return undefined;
  if (url.username !== "" || url.password !== "" || url.hostname === "") return undefined;
  const { pathname: path, origin } = url;
  const isCryptPad = /(?:^|\.)cryptpad\./.test(url.hostname) || url.hash.startsWith("#/");
  if (isCryptPad && CRYPTPAD.test(path)) return { kind: "cryptpad", url: url.href, exports: [] };
  const [, share] = NEXTCLOUD.exec(path) ?? [];
  if (share !== undefined) {
    const at = origin + share;
    return { kind: "nextcloud", url: at, exports: [{ url: `${at}/download`, as: "file" }] };
  }
  const [, pad] = ETHERPAD.exec(path) ?? [];
  if (pad !== undefined) {
    const at = origin + pad;
    // Without an extension of its own, Etherpad has no Markdown.
    const exports = [
      { url: `${at}/export/markdown`, as: "markdown" },
      { url: `${at}/export/html`, as: "html" },
      { url: `${at}/export/txt`, as: "words" },
    ] as const;
    return { kind: "etherpad", url: at, exports };
  }
  const [, note] = HEDGEDOC.exec(path) ?? [];
  if (note === undefined) return undefined;
  const at = origin + note;
  return { kind: "hedgedoc", url: at, exports: [{ url: `${at}/download`, as: "markdown" }] };
}
