/** What is written in place of a name, in the middle of a sentence. */
export const GONE = "une personne partie";
/** Somebody who came in and has not yet said how to be called. */
export const NAMELESS = "personne sans nom";

/** The longest name that we keep. */
export const NAME_MOST = 80;

/** A name as typed, tidied: one line, no control or direction characters; undefined when nothing can be read in it. */
export function readName(typed: string): string | undefined {
  const name = typed
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return /[\p{L}\p{N}]/u.test(name) && name.length <= NAME_MOST ? name : undefined;
}
