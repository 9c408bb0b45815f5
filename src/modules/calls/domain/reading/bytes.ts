import { attempt } from "./given.ts";

/**
 * The text of a file, whatever it was written with.
 *
 * A byte order mark decides. Without one, valid UTF-8 is UTF-8, whatever the XML declaration says:
 * files are often saved again without it. Else the declaration is believed (ISO-8859-1 is read as
 * Windows-1252, as the WHATWG Encoding Standard rules), but not when it says UTF-16 in single bytes.
 * Else a text that is UTF-8 but for a few broken bytes keeps its other accents; what is left is
 * Windows-1252 (spreadsheets of the 2000s). Never throws.
 */
export function textOf(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return decode(bytes, marked) ?? "";
  const whole = decode(bytes, "utf-8", true);
  if (whole !== undefined) return whole;
  const declared = declaredEncoding(bytes);
  if (declared !== undefined && !/^(?:utf|ucs|unicode)/i.test(declared)) {
    const text = decode(bytes, declared);
    if (text !== undefined) return text;
  }
  const mended = decode(bytes, "utf-8") ?? "";
  return isMostlySound(mended) ? mended : (decode(bytes, "windows-1252") ?? mended);
}

/** Whether the bytes that were no UTF-8 are few beside the accents that were. */
function isMostlySound(text: string): boolean {
  const broken = text.match(/\uFFFD+/g)?.length ?? 0;
  const sound = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return sound > 4 * broken;
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // UTF-16 without its mark: a file of XML begins with « < », one of JSON with « { » or « [ ».
  if (bytes[1] === 0 && "<{[".includes(String.fromCharCode(bytes[0] ?? 0))) return "utf-16le";
  if (bytes[0] === 0 && "<{[".includes(String.fromCharCode(bytes[1] ?? 0))) return "utf-16be";
  return undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = decode(bytes.subarray(0, 200), "windows-1252") ?? "";
  return /^\s*<\?xml\s[^>]{0,150}?encoding\s{0,9}=\s{0,9}["']([\w.-]{2,30})["']/.exec(start)?.[1];
}

function decode(bytes: Uint8Array, encoding: string, fatal = false): string | undefined {
  return attempt(() => new TextDecoder(encoding, { fatal }).decode(bytes));
}
