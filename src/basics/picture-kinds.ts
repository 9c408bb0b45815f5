/** The kinds of pictures that we read, and how a file of each begins, a letter a byte (windows-1252). */
export const PICTURE_BEGINNINGS = [
  [/^\xff\xd8\xff/, "image/jpeg"],
  [/^‰PNG\r\n/, "image/png"],
  [/^GIF8[79]a/, "image/gif"],
  [/^RIFF[\s\S]{4}WEBP/, "image/webp"],
  [/^[\s\S]{4}ftypavi[fs]/, "image/avif"],
] as const satisfies readonly (readonly [RegExp, string])[];

export type PictureKind = (typeof PICTURE_BEGINNINGS)[number][1];

/** One letter a byte; those of 0x80 to 0x9f are not their own numbers: 0x89 is « ‰ » (Encoding Standard, windows-1252). */
const letters = new TextDecoder("windows-1252");

/** Bytes as letters, one each: so that signatures can be looked for. */
export function asLetters(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return letters.decode(bytes.subarray(start, end));
}

/** What a picture is by what is in it, never by its name; undefined when it is none that we read. */
export function pictureKindOf(bytes: Uint8Array): PictureKind | undefined {
  const start = asLetters(bytes, 0, 64);
  return PICTURE_BEGINNINGS.find(([signature]) => signature.test(start))?.[1];
}
