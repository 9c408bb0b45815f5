import { plain, withoutEdges } from "#basics/text";
import { isListed, type Thesaurus, wordsIn } from "#rules/subjects";
import {
  findNamed,
  findPlace,
  isSlipOfTown,
  type Place,
  type PlaceIndex,
  REGION_WORDS,
  writeReference,
} from "#rules/territory";

import { departmentIn, type WordsAndPlace } from "./department-number.ts";

// What people write before a place. « de » alone is left out: « théâtre de la Halle » names no place.
const BEFORE =
  /(?:^|\s)(?:autour (?:de |du |d['’])|(?:tout )?près (?:de |du |d['’])|pres (?:de |du |d['’])|à côté (?:de |du |d['’])|aux alentours (?:de |du |d['’])|à |a |en |dans (?:la |le |les |l['’])?|vers )(?=\S)/giu;

const POSTCODE = /(?:^|\s)(\d{5})(?=\s|$)/;

/**
 * Finds the place that people write among their words: « un jardin partagé à Montélimar », « théâtre en
 * Ardèche », « jardin 26400 », « sport Drôme ». Only a place that bears exactly that name counts, so that
 * « à domicile », « à vélo » and « en plein air » stay words; nothing inside quotes is touched. Without a
 * word before it, a name that is also a French word is none unless it is written with a capital.
 */
export function placeInWords(
  typed: string,
  index: PlaceIndex,
  known: Thesaurus,
): WordsAndPlace | undefined {
  if (/["«“]/.test(typed)) return undefined;
  const postcode = POSTCODE.exec(typed);
  if (postcode?.[1] !== undefined && findPlace(index, postcode[1]).found !== "none") {
    return { words: typed.replace(postcode[0], " ").trim(), place: postcode[1] };
  }
  return (
    departmentIn(typed, index) ??
    placeAtEnd(typed, index) ??
    placeAmong(typed, { index, known }) ??
    nearlyNamed(typed, { index, known })
  );
}

function placeAtEnd(typed: string, index: PlaceIndex): WordsAndPlace | undefined {
  for (const found of typed.matchAll(BEFORE)) {
    const rest = typed.slice(found.index + found[0].length).trim();
    // « de 12 à 15 »: what follows another number counts.
    if (/^\d+$/.test(rest) && /\d\s*$/.test(typed.slice(0, found.index))) continue;
    const named = placeNamed(rest, index);
    // « en ville », « dans l’école »: communes bear these names, but one says « à » of a commune, or « en Avignon ».
    const isWithin =
      named?.place.kind === "commune" && /^(?:en|dans)\b/.test(plain(found[0]).trim());
    if (named !== undefined && !(isWithin && /^\p{Ll}/u.test(rest)))
      return { words: typed.slice(0, found.index).trim(), place: named.written };
  }
  return undefined;
}

/** A place, and what to write for it. */
interface Named {
  readonly place: Place;
  readonly written: string;
}

/** The place of which some words are exactly the name. */
function placeNamed(words: string, index: PlaceIndex): Named | undefined {
  const answer = findNamed(index, words);
  if (answer === undefined) return undefined;
  const [place] = answer.found === "one" ? [answer.place] : answer.places;
  if (place === undefined || !isNamed(place, words)) return undefined;
  return { place, written: placeOf(place, words, answer.radius) };
}

/** The most words of a name that is looked for without a word before it: « Provence-Alpes-Côte d’Azur » is two. */
const LONGEST = 4;
/** Words that lead to a place, and go with it. */
const LEADS = new Set(
  "a au autour aux dans de du des d en pres sur vers la le les l departement region commune ville".split(
    " ",
  ),
);
/** Those after which what bears the name of a place is one. */
const SURE_LEADS = new Set("a en dans pres vers departement region commune ville".split(" "));
/** Those that lead to no commune: « en mer » is not Mer, « à la rue » is not Rue. */
const WITHIN = new Set(["en", "dans"]);
const ARTICLES = new Set(["la", "le", "les", "l"]);
/** Towns whose first name alone is said, the whole of it being long or new. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  asnieres: "Asnières-sur-Seine",
  aulnay: "Aulnay-sous-Bois",
  bourgoin: "Bourgoin-Jallieu",
  champigny: "Champigny-sur-Marne",
  cherbourg: "Cherbourg-en-Cotentin",
  evry: "Évry-Courcouronnes",
  issy: "Issy-les-Moulineaux",
  ivry: "Ivry-sur-Seine",
  levallois: "Levallois-Perret",
  romans: "Romans-sur-Isère",
  vaulx: "Vaulx-en-Velin",
  vitry: "Vitry-sur-Seine",
};
/** Large places whose names people write as words too: they want their capital. */
const ALSO_WORDS = new Set(
  "aura cannes centre cher creuse grasse landes lorraine lot manche mende nord orange reunion salon sens somme tours".split(
    " ",
  ),
);
/** A town of that many is known by its name, however it is written. */
const LARGE = 20_000;

/** A place named anywhere among the words: the longest name first, the last before the first. */
function placeAmong(
  typed: string,
  { index, known }: { readonly index: PlaceIndex; readonly known: Thesaurus },
): WordsAndPlace | undefined {
  const words = typed.split(/\s+/).filter((word) => word !== "");
  for (let length = Math.min(LONGEST, words.length); length > 0; length -= 1)
    for (let at = words.length - length; at >= 0; at -= 1) {
      const some = words.slice(at, at + length).join(" ");
      const name = withoutEdges(some.replace(/^[dl]['’]/i, ""), "", ",;.?!");
      const plainWords = plain(name).match(/[\p{L}\p{N}]+/gu) ?? [];
      if (name.length < 3 || LEADS.has(plainWords[0] ?? "") || isListed(plainWords, known))
        continue;
      if (isInRow(words, { at, length, known })) continue;
      const found = placeNamed(name, index) ?? shortlyNamed(name, { index, known });
      if (found === undefined) continue;
      const before = leadBefore(words, at);
      const leads = words.slice(before, at).map(plain);
      const isCommune = found.place.kind === "commune";
      const isWithin = isCommune && ARTICLES.has(leads.at(-1) ?? "") && /^\p{Ll}/u.test(name);
      const isSure =
        !isWithin && leads.some((lead) => SURE_LEADS.has(lead) && !(isCommune && WITHIN.has(lead)));
      // « ARS », « ENS », « EPS », « ERP »: communes bear these names too.
      if (!isSure && !isLarge(found.place) && isSigle(name, typed)) continue;
      const isMeant =
        isSure ||
        (isLarge(found.place) && !ALSO_WORDS.has(plain(name))) ||
        !plainWords.every((word) => isCommon(word, known)) ||
        // « Nord », « Orange », « Die »: with its capital, and not merely because it comes first.
        (/^\p{Lu}/u.test(name) && (at > 0 || leads.length > 0)) ||
        // « Die » and nothing else: the dictionary knows it as a name too.
        (/^\p{Lu}/u.test(name) && words.length === 1 && isName(name, known));
      if (!isMeant) continue;
      const rest = [...words.slice(0, before), ...words.slice(at + length)].join(" ");
      return { words: rest, place: found.written };
    }
  return undefined;
}

/** What comes after « à » or « près de », at the end, and is one word. */
const LAST =
  /(?:^|\s)(?:à|a|vers|autour d[eu]|pr[eè]s d[eu]|à côté d[eu]|aux alentours d[eu])\s+(?<name>\p{L}[\p{L}'’-]{5,40})[.?! ]{0,3}$/iu;

/** A large town whose name is misspelt, where a place is said: it is kept as typed, so that the page asks what was meant. */
function nearlyNamed(
  typed: string,
  { index, known }: { readonly index: PlaceIndex; readonly known: Thesaurus },
): WordsAndPlace | undefined {
  const found = LAST.exec(typed);
  const name = found?.groups?.["name"];
  if (found === null || name === undefined) return undefined;
  if (isCommon(plain(name), known) || isListed([plain(name)], known)) return undefined;
  return isSlipOfTown(index, name, LARGE)
    ? { words: typed.slice(0, found.index).trim(), place: name }
    : undefined;
}

/** The town that is called by the beginning of its name: « evry »; « romans » are books unless with a capital. */
function shortlyNamed(
  name: string,
  { index, known }: { readonly index: PlaceIndex; readonly known: Thesaurus },
): Named | undefined {
  const whole = SHORT_NAMES[plain(name)];
  if (whole === undefined || (isCommon(plain(name), known) && /^\p{Ll}/u.test(name)))
    return undefined;
  return placeNamed(whole, index);
}

/** Whether a name is a part of words that the list knows as one thing: « France Travail », « sortis de France ». */
function isInRow(
  words: readonly string[],
  {
    at,
    length,
    known,
  }: { readonly at: number; readonly length: number; readonly known: Thesaurus },
): boolean {
  const from = Math.max(0, leadBefore(words, at) - 1);
  const around = [words.slice(from, at + length), words.slice(at, at + length + 1)];
  return around.some((some) => some.length > length && isListed(wordsIn(some.join(" ")), known));
}

/** Capitals alone amid other letters, or three letters without any. */
function isSigle(name: string, typed: string): boolean {
  return /^\p{Ll}{1,3}$/u.test(name) || (/^\p{Lu}{2,4}$/u.test(name) && /\p{Ll}/u.test(typed));
}

/** Where the little words that lead to a place begin. */
function leadBefore(words: readonly string[], at: number): number {
  let before = at;
  while (before > 0 && LEADS.has(plain(words[before - 1] ?? ""))) before -= 1;
  return before;
}

function isLarge(place: Place): boolean {
  return place.kind !== "commune" || place.commune.population >= LARGE;
}

function isName(word: string, { lexicon }: Thesaurus): boolean {
  const bare = plain(word);
  return !ALSO_WORDS.has(bare) && lexicon.readingsOf(bare).some(({ kind }) => kind === "name");
}

function isCommon(word: string, { lexicon }: Thesaurus): boolean {
  return lexicon.readingsOf(word).some(({ kind }) => kind !== "name");
}

/** The reference of a place found, with the radius typed beside it. */
function placeOf(place: Place, rest: string, radius: number | undefined): string {
  if (place.kind !== "commune") return writeReference(place);
  return radius === undefined ? place.commune.name : rest;
}

function isNamed(place: Place, rest: string): boolean {
  const bare = key(rest.replace(/\d{1,5}\s{0,3}km[\s\S]*$/i, "").replace(/\([^()]*\)|\d{5}/g, ""));
  switch (place.kind) {
    case "country":
      return bare === "france";
    case "region":
      return bare === key(place.region.name) || REGION_WORDS[bare] === place.region.code;
    case "department":
      return bare === key(place.department.name) || bare === place.department.code.toLowerCase();
    case "commune":
      return bare === key(place.commune.name);
  }
}

function key(text: string): string {
  return plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
