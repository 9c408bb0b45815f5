import { randomInt } from "node:crypto";

import { wordlist } from "@scure/bip39/wordlists/french.js";

import { plain } from "#basics/text";

/**
 * The French list of BIP-39 (`@scure/bip39`), of which no two words begin by the same four letters; those with an accent
 * are left out, so that nobody wonders how to type one: 1,682 words, six of them hold 64 bits.
 */
const WORDS: readonly string[] = wordlist.filter((word) => /^[a-z]+$/.test(word));
const KNOWN: ReadonlySet<string> = new Set(WORDS);
const SIX = 6;

/** Six words drawn by lot, with a space between them: « abaisser dune fluide … ». Kept nowhere. */
export function drawSixWords(): string {
  return Array.from({ length: SIX }, () => WORDS[randomInt(WORDS.length)]).join(" ");
}

/** Six words of the list as somebody typed them, capitals and all; undefined where they cannot be ours. */
export function readSixWords(typed: string): string | undefined {
  const words = plain(typed)
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
  return words.length === SIX && words.every((word) => KNOWN.has(word))
    ? words.join(" ")
    : undefined;
}
