import { plain } from "#basics/text";

import { nameKey } from "./name-key.ts";
import { isDepartmentCode, type DepartmentCode } from "./place.ts";

/** The farthest « around » that means something; beyond, the whole France is meant. */
export const FARTHEST = 300;

/** What a person typed in one box, taken apart. */
export interface AskedPlace {
  /** Everything but the radius. */
  readonly words: string;
  /** Whole kilometres, 1 to 300; undefined when none was typed. */
  readonly radius: number | undefined;
}

/** What tells homonyms apart: « (26) », « 26400 », « , Drôme ». */
export interface Qualified {
  readonly words: string;
  readonly postcode: string | undefined;
  readonly department: DepartmentCode | undefined;
  /** Words in brackets, after a comma or after a dash between spaces: perhaps a département or a région. */
  readonly beside: string | undefined;
}

const RADIUS =
  /(?:,\s*)?(?:\b(?:à|a)\s+)?(?:\b(?:moins|plus)\s+de\s+)?(?:\b(?:dans|sur)\s+)?(?:\bun\s+)?(?:\brayon\s+)?(?:\bde\s+)?(\d{1,4})(?:[.,]\d+)?\s*(?:km\b|kms\b|kilom[eè]tres?\b)(?:\s+[aà]\s+la\s+ronde)?/i;

/** Takes the radius out of « autour de Crest, 30 km », « Crest 30km », « à moins de 15 kilomètres de Die ». */
export function readAskedPlace(typed: string): AskedPlace {
  const text = typed.normalize("NFC").slice(0, 200);
  const found = RADIUS.exec(text);
  const kilometres = Number(found?.[1] ?? "0");
  const words = found === null ? text : text.replace(found[0], " ");
  return {
    words: words.replace(/\s+/g, " ").trim(),
    radius: kilometres > 0 ? Math.min(kilometres, FARTHEST) : undefined,
  };
}

/**
 * Takes apart what tells homonyms apart. A postcode, or the code of a commune, is five figures (2A004); a département two or three, or
 * 2A, 2B, in brackets, first or last. « Cedex » and its number are left out.
 */
export function readQualified(words: string): Qualified {
  // A spreadsheet eats the first zero: « 1000 » alone is 01000.
  const text = /^\s*\d{4}\s*$/.test(words) ? `0${words.trim()}` : words;
  let rest = plain(text).replace(/\bcedex\b(?:\s+\d{1,2}\b)?/g, " ");
  const take = (pattern: RegExp) => {
    const [all, inside] = pattern.exec(rest) ?? [];
    if (all !== undefined) rest = rest.replace(all, " , ");
    return inside;
  };
  const postcode = take(
    /(?<![\p{L}\p{N}])(?:f-)?(\d{5}|\d{2} \d{3}|2[ab]\d{3})(?![\p{L}\p{N}])/u,
  )?.replace(" ", "");
  const code =
    take(/[([]\s*(\d{2,3}|2[ab])\s*[)\]]/) ??
    take(/(?:^|[\s,-])(\d{2,3}|2[ab])\s{0,5},?\s{0,5}$/) ??
    take(/^\s*(\d{2,3}|2[ab])(?=[\s,-])/);
  const [first = "", ...others] = rest
    .split(/[,;()[\]]|\s[-–—/]\s/)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  return {
    words: nameKey(first),
    postcode: postcode?.toUpperCase(),
    department: readDepartmentCode(code),
    beside: others.length === 0 ? undefined : nameKey(others.join(" ")),
  };
}

function readDepartmentCode(text: string | undefined): DepartmentCode | undefined {
  const code = text?.toUpperCase();
  return code !== undefined && isDepartmentCode(code) ? code : undefined;
}

const LEAD =
  /^(?:(?:tout )?(?:autour|pres|proche|a cote|aux environs|environs|les environs|aux alentours|alentours|dans les environs|dans les alentours|a proximite|proximite|dans|vers|depuis|chez|(?:la |le |l )?(?:commune|ville|village|mairie|departement|region|secteur|agglomeration|pays|bassin)) )+(?:(?:a|de|d|du|des) (?=.))?/;

/** The key without what leads to the name: « autour de crest » is « crest ». The same key when nothing leads. */
export function withoutLead(key: string): string {
  const bare = key.replace(LEAD, "");
  return bare === "" ? key : bare;
}

/** Départements whose postcodes do not begin with their code: Corsica keeps 20, overseas has three figures. */
export function departmentOfPostcode(postcode: string): DepartmentCode | undefined {
  if (/^20[01]/.test(postcode)) return readDepartmentCode("2A");
  if (postcode.startsWith("20")) return readDepartmentCode("2B");
  return readDepartmentCode(postcode.slice(0, /^9[78]/.test(postcode) ? 3 : 2));
}
