import { z } from "zod";

/* Texts as a question reads them: one line or several, needed or not. */

const tooLong = (most: number) => `Écrivez moins de ${most} caractères.`;
export const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
export const severalLines = (text: string) => text.replaceAll("\r\n", "\n").trim();
export const same = (text: string) => text;

/** A value or nothing: the name stays in what is read (zod leaves out that of an `optional()`). */
export const maybe = <Value>() => z.custom<Value | undefined>(() => true);

/** A text that must be written; `tidy` makes it one of ours. */
export function needed(tidy: (text: string) => string, empty: string, most: number) {
  return z.codec(z.string({ error: empty }), z.string().min(1, empty).max(most, tooLong(most)), {
    decode: tidy,
    encode: same,
  });
}

/** The same, or nothing. */
export function perhaps(tidy: (text: string) => string, most: number) {
  const short = maybe<string>().refine((text = "") => text.length <= most, tooLong(most));
  return z.codec(z.string().optional(), short, {
    decode: (text = "") => tidy(text) || undefined,
    encode: (text) => text ?? "",
  });
}
