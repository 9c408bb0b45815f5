import { CUT } from "./chance.ts";

/** What identifiers are called: « circles.member:3 », the third of that table. */
export type Names = ReadonlyMap<string, string>;

/** Makes a text neutral; what it met it knows again, so that the order of calls counts. */
export type Neutral = (text: string) => string;

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/** Style sheets and scripts, whose names change with their content. */
const ASSET = /(\/assets\/[\w.-]+?)\.[\w-]{8}(\.(?:css|js|svg))/g;
const HASH = /\b(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})\b|\\x[0-9a-f]{24,}/g;
/** Signatures and tokens: long words with capitals, small letters and figures together. */
const TOKEN = /(?<![\w-])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])(?=[\w-]*\d)[\w-]{22,}={0,2}/g;

/**
 * What takes away from one answer, and from those that belong to it, what is drawn by lot: identifiers that stood
 * when the house was filled have a name; others, tokens and hashes are numbered by first appearance, so that what
 * was the same twice still is.
 */
export function neutralWith(names: Names): Neutral {
  const met = new Map<string, string>();
  const called = (kind: string) => {
    let count = 0;
    return (found: string) => {
      const known = met.get(found) ?? `<${kind}:${(count += 1)}>`;
      met.set(found, known);
      return known;
    };
  };
  const [hash, token] = [called("hash"), called("token")];
  const nameless = called("id");
  const named = (found: string) => names.get(found.toLowerCase()) ?? nameless(found.toLowerCase());
  return (text) =>
    text
      .replace(ASSET, "$1.<hash>$2")
      .replace(ID, named)
      .replace(CUT, (cut) => `${named(cut)}…`)
      .replace(HASH, hash)
      .replace(TOKEN, token);
}
