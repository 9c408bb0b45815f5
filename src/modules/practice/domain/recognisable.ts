/** What may let somebody be recognised in a text: advice for who writes and who reads, never a wall. */
export type Recognisable = "name" | "telephone" | "mail" | "address";

export interface Marked {
  readonly kind: Recognisable;
  /** The words themselves. */
  readonly text: string;
}

const MAIL = /(?<![^\s@])[^\s@]+@[^\s@]+/g;
const TELEPHONE = /(?<!\d)(?:\+33 ?[1-9]|0[1-9])(?:[ .-]?\d{2}){4}(?!\d)/g;
const ADDRESS =
  /(?<!\d)\d{1,4}(?: (?:bis|ter))?,? (?:rue|avenue|boulevard|place|chemin|impasse|allée|route|quai|cours|square) [^.,;\n]{2,60}/giu;
/** « Mme Durand », « Docteur Karim ». */
const CALLED =
  /(?<!\p{L})(?:M\.|Mme|Mlle|Monsieur|Madame|Mademoiselle|Dr|Docteur|Maître) \p{Lu}[\p{L}’'-]{1,40}/gu;
/** A word with a capital that begins no sentence: after a small letter or a comma. */
const CAPITAL = /(?<=[\p{Ll}\d,’'] ?)(?<![\p{L}-])\p{Lu}\p{Ll}[\p{L}’-]{0,40}/gu;

const KINDS: readonly (readonly [Recognisable, RegExp])[] = [
  ["mail", MAIL],
  ["telephone", TELEPHONE],
  ["address", ADDRESS],
  ["name", CALLED],
  ["name", CAPITAL],
];

/**
 * Words of these texts that look like a name, a telephone number, an address or an e-mail address, each once, in the
 * order of the kinds. Ours: no machine knows a name from a village, so a person reads it all the same.
 */
export function recognisableIn(texts: readonly string[]): readonly Marked[] {
  const found: Marked[] = [];
  for (const [kind, sought] of KINDS)
    for (const text of texts)
      for (const [words] of text.replaceAll(/\s+/g, " ").matchAll(sought))
        if (!found.some((one) => one.text.includes(words))) found.push({ kind, text: words });
  return found;
}
