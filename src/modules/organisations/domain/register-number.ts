import { done, refused, type Result } from "#basics/result";

/** Each is optional: an association of Alsace-Moselle has no RNA, many have no SIRET, a collective has neither. */
export interface RegisterNumbers {
  readonly rna?: string;
  /** 9 digits. Known as soon as the SIRET is. */
  readonly siren?: string;
  /** 14 digits: SIREN and the number of one establishment. */
  readonly siret?: string;
  /** As the register of the court gives it: « Colmar, volume 45, folio 12 ». */
  readonly inscription?: string;
  /** Before 2009: kept as it was written. */
  readonly formerNumber?: string;
}

export type NumberRefusal =
  | "rna-shape"
  | "siren-key"
  | "siret-key"
  | "digits-count"
  | "unknown-number";

const LA_POSTE = "356000000";

/**
 * The key of SIREN and SIRET (INSEE): Luhn's formula over all digits. Every second digit from the
 * right is doubled, the digits of the results are added; the sum is a multiple of ten.
 */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [i, digit] of digits.split("").toReversed().entries()) {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** Nine digits that pass their key; nine zeros pass it too and are nobody's. */
export function isSiren(text: string): boolean {
  return /^\d{9}$/.test(text) && text !== "000000000" && passesLuhn(text);
}

/**
 * Fourteen digits that pass their key. The post offices' are the exception: INSEE gave more of them
 * than the formula allows, so the sum of their digits is a multiple of five (the head office also
 * passes the formula).
 */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text) || !isSiren(text.slice(0, 9))) return false;
  if (passesLuhn(text)) return true;
  const sum = text.split("").reduce((total, digit) => total + Number(digit), 0);
  return text.startsWith(LA_POSTE) && sum % 5 === 0;
}

/**
 * A number of the Répertoire national des associations. Not only nine digits, as its notice says:
 * Corsica has letters (W2A…, W2B…), the overseas départements and collectivities too (W9R…, W9N…).
 */
export function isRna(text: string): boolean {
  return /^W(\d{9}|2[AB]\d{7}|9[A-Z]\d{7})$/.test(text);
}

/** Numbers that prefectures gave before 2009 (« 913S0913012577 », sometimes with a dash): opaque, no key. */
const FORMER = /^\d[\dAB]\d?[A-Z]-?\d[\d-]{6,10}$/;

/**
 * Reads the one number that a person copied, with the spaces, dots and small letters of its paper.
 * A number that looks like one kind and fails its key is refused under that kind's name: a digit
 * was mistyped.
 */
export function readRegisterNumber(typed: string): Result<RegisterNumbers, NumberRefusal> {
  const bare = typed.toUpperCase().replace(/[\s\u00a0\u202f.·_]/g, "");
  if (/^\d+$/.test(bare)) return readDigits(bare);
  const rna = bare.replaceAll("-", "");
  if (rna.startsWith("W")) return isRna(rna) ? done({ rna }) : refused("rna-shape");
  return FORMER.test(bare) ? done({ formerNumber: bare }) : refused("unknown-number");
}

function readDigits(digits: string): Result<RegisterNumbers, NumberRefusal> {
  if (digits.length === 9) return isSiren(digits) ? done({ siren: digits }) : refused("siren-key");
  if (digits.length !== 14) return refused("digits-count");
  if (!isSiret(digits)) return refused("siret-key");
  return done({ siren: digits.slice(0, 9), siret: digits });
}

/** The courts that keep the register of associations in Bas-Rhin, Haut-Rhin and Moselle (Code civil local, art. 21 and 55). */
export const COURTS = [
  "Colmar",
  "Guebwiller",
  "Haguenau",
  "Illkirch-Graffenstaden",
  "Metz",
  "Molsheim",
  "Mulhouse",
  "Sarrebourg",
  "Sarreguemines",
  "Saverne",
  "Schiltigheim",
  "Sélestat",
  "Saint-Avold",
  "Strasbourg",
  "Thann",
  "Thionville",
] as const;
export type Court = (typeof COURTS)[number];

export type InscriptionRefusal = "unknown-court" | "volume-and-folio";

/**
 * Reads an entry in the register of a court of Alsace-Moselle: court, volume (in figures, or in Roman
 * ones as old books have it) and folio, which is a number, sometimes with a letter.
 */
export function readInscription(typed: {
  readonly court: string;
  readonly volume: string;
  readonly folio: string;
}): Result<string, InscriptionRefusal> {
  const court = COURTS.find((one) => one === typed.court.trim());
  if (court === undefined) return refused("unknown-court");
  const volume = typed.volume.trim().toUpperCase();
  const folio = typed.folio.trim().toUpperCase();
  if (!/^(\d{1,4}|[IVXLC]{1,8})$/.test(volume) || !/^\d{1,5}[A-Z]?$/.test(folio))
    return refused("volume-and-folio");
  return done(`${court}, volume ${volume}, folio ${folio}`);
}

/** The numbers, written as people copy them: « W263001234 », « 999 910 375 00016 ». */
export function writeDigits(digits: string): string {
  return digits.replace(/^(\d{3})(\d{3})(\d{3})(\d*)$/, "$1 $2 $3 $4").trim();
}
