import type { FileMember, SilenceTold, Summary, Threshold } from "./count-file.ts";
import type { Method, Secrecy } from "../methods/method.ts";

/*
 * The French words of the table that a count is written as. They are part of its format: changing one
 * needs a new version.
 */

/** First line: what the file is, and the version of its format. */
export const FIRST = ["compte Archipel", "1"] as const;

export const METHOD_WORDS: Readonly<Record<Method, string>> = {
  consent: "consentement",
  majority: "majorité",
  judgment: "jugement majoritaire",
  nomination: "élection sans candidat",
  plurality: "choix unique",
  approval: "approbation",
  ranked: "classement",
  "equal-shares": "parts égales",
};

export const SECRECY_WORDS: Readonly<Record<Secrecy, string>> = {
  open: "ouvert",
  secret: "secret",
};

export const THRESHOLD_WORDS: Readonly<Record<Threshold, string>> = {
  simple: "majorité simple",
  absolute: "majorité absolue",
  "two-thirds": "deux tiers",
  "three-quarters": "trois quarts",
};

export const WITHOUT_WORDS: Readonly<Record<NonNullable<FileMember["without"]>, string>> = {
  expired: "échue",
  refused: "refusée",
  gone: "partie",
  nobody: "personne",
};

export const BODY_WORDS = {
  members: "membres",
  ballots: "bulletins",
  figures: "chiffres",
} as const;

/** Facts, one a line, in this order. Sums are whole hundredths; what is not asked stays empty. */
export const FACTS = {
  vote: "vote",
  question: "question",
  circle: "cercle",
  method: "méthode",
  secrecy: "bulletin",
  closedAt: "clos le",
  quorum: "quorum",
  threshold: "seuil",
  budget: "budget en centièmes",
  cap: "plafond",
  previous: "sceau précédent",
  body: "contenu",
  absentMembers: "membres sans bulletin",
  absentVoices: "voix sans bulletin",
} as const;

/** Spreadsheets read 64 digits as a number: the name of the sum before them makes it a text. */
export const SEAL_SIGN = "sha256:";

export const OPTION_HEADING = ["option", "réponse", "coût en centièmes", "rang tiré"] as const;
export const MEMBER_HEADING = ["pseudonyme", "voix", "confiée à", "pourquoi personne"] as const;
export const BALLOT_HEADING = ["bulletin", "voix"] as const;
export const FIGURE_HEADING = ["chiffre", "valeur"] as const;

export const FIGURE_WORDS: Readonly<Record<Exclude<keyof Summary, "silent" | "counts">, string>> = {
  members: "membres",
  voices: "voix",
  ballots: "bulletins",
  carried: "membres entendus",
  spoken: "voix entendues",
  through: "membres entendus par d’autres",
  abstained: "voix d’abstention",
};

export const SILENCE_WORDS: Readonly<Record<SilenceTold, string>> = {
  alone: "silence : confiée à personne",
  unspoken: "silence : sans bulletin au bout",
  ring: "silence : en rond",
  capped: "silence : au plafond",
  expired: "silence : échue",
  refused: "silence : refusée",
  gone: "silence : partie",
  nobody: "silence : personne",
};

/** Heading of the table of counts: an option a row, or a different ballot a row. */
export const COUNT_WORDS = {
  profile: ["option", "note"],
  pairwise: ["option", "devant"],
  patterns: ["voix", "option"],
} as const;

/** The columns of the options: « option 1 », « option 2 »… */
export function columnsFor(word: string, count: number, from = 1): readonly string[] {
  return Array.from({ length: count }, (_, i) => `${word} ${i + from}`);
}

/** The key whose word is this one; undefined when none is. */
export function keyOf<Key extends string>(
  words: Readonly<Record<Key, string>>,
  said: string,
): Key | undefined {
  for (const key in words) if (words[key] === said) return key;
  return undefined;
}
