import { attempt } from "./given.ts";

/**
 * The text of a file, whatever it was written with.
 *
 * A byte order mark decides; else what an XML declaration says (ISO-8859-1 is read as
 * Windows-1252, as the WHATWG Encoding Standard rules); else UTF-8 when the bytes are valid
 * UTF-8, and Windows-1252 when they are not (spreadsheets of the 2000s). Never throws.
 */
export function textOf(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return decode(bytes, marked) ?? "";
  const declared = declaredEncoding(bytes);
  if (declared !== undefined && !/^utf-?8$/i.test(declared)) {
    const text = decode(bytes, declared);
    if (text !== undefined) return text;
  }
  return decode(bytes, "utf-8", true) ?? decode(bytes, "windows-1252") ?? "";
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = decode(bytes.subarray(0, 200), "windows-1252") ?? "";
  return /^\s*<\?xml\s[^>]{0,150}?encoding\s{0,9}=\s{0,9}["']([\w.-]{2,30})["']/.exec(start)?.[1];
}

function decode(bytes: Uint8Array, encoding: string, fatal = false): string | undefined {
  return attempt(() => new TextDecoder(encoding, { fatal }).decode(bytes));
}
