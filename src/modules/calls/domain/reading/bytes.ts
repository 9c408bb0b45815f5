import { utf16Of } from "#basics/file-kind";

import { attempt } from "./given.ts";

const WINDOWS = new TextDecoder("windows-1252");

/**
 * The text of a file, whatever it was written with.
 *
 * A byte order mark decides, and the zeros of UTF-16. Without them, valid UTF-8 is UTF-8, whatever the
 * XML declaration says: files are often saved again without it. Else the declaration is believed
 * (ISO-8859-1 is read as Windows-1252, as the WHATWG Encoding Standard rules), but not when it says
 * UTF-16 in single bytes. Else each line is read for itself: UTF-8, but for a few broken bytes, where it
 * holds letters of it; what is left is Windows-1252 (spreadsheets of the 2000s, lines pasted from them).
 * Text that was UTF-8 and was read as Windows-1252 before it came (« Ã©tÃ© ») is read again. Never throws.
 */
export function textOf(bytes: Uint8Array): string {
  const marked = utf16Of(bytes);
  if (marked !== undefined) return decode(bytes, marked) ?? "";
  const whole = decode(bytes, "utf-8", true);
  if (whole !== undefined) return readAgain(whole);
  const cut = decodeCut(bytes);
  if (cut !== undefined) return readAgain(cut);
  const declared = declaredEncoding(bytes);
  if (declared !== undefined && !/^(?:utf|ucs|unicode)/i.test(declared)) {
    const text = decode(bytes, declared);
    if (text !== undefined) return text;
  }
  return byLines(bytes);
}

/** UTF-8 that is cut inside its last letter; one that holds no other such letter is none. */
function decodeCut(bytes: Uint8Array): string | undefined {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const text = attempt(() => decoder.decode(bytes, { stream: true }));
  return text !== undefined && /[\u0080-\uffff]/.test(text) ? text : undefined;
}

const END_OF_LINE = 10;

function byLines(bytes: Uint8Array): string {
  const lines: string[] = [];
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(END_OF_LINE, from);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(lineOf(bytes.subarray(from, next)));
    from = next;
  }
  const text = lines.join("");
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

function lineOf(line: Uint8Array): string {
  const whole = decode(line, "utf-8", true);
  if (whole !== undefined) return whole;
  const mended = decode(line, "utf-8") ?? "";
  return isMostlySound(mended) ? mended : (decode(line, "windows-1252") ?? mended);
}

/** Whether the bytes that were no UTF-8 are few beside the accents that were. */
function isMostlySound(text: string): boolean {
  const broken = text.match(/\uFFFD+/g)?.length ?? 0;
  const sound = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return sound > 4 * broken;
}

/** The byte of each letter of Windows-1252. */
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [WINDOWS.decode(Uint8Array.of(byte)), byte] as const),
);

/**
 * The same text read again, where it was UTF-8 taken for Windows-1252. That is so only where each of its
 * letters has a byte there and all those bytes are UTF-8 to the last: a text that means its « Ã » never
 * is.
 */
function readAgain(text: string): string {
  if (!/[ÃÂâ][\u0080-\u00bf\u0152-\u017e\u2013-\u2122]/.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const byte = BYTES.get(text.charAt(at));
    if (byte === undefined) return text;
    bytes[at] = byte;
  }
  return decode(bytes, "utf-8", true) ?? text;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = decode(bytes.subarray(0, 200), "windows-1252") ?? "";
  return /^\s*<\?xml\s[^>]{0,150}?encoding\s{0,9}=\s{0,9}["']([\w.-]{2,30})["']/.exec(start)?.[1];
}

function decode(bytes: Uint8Array, encoding: string, fatal = false): string | undefined {
  return attempt(() => new TextDecoder(encoding, { fatal }).decode(bytes));
}
