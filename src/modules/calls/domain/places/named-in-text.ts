import { plain, withoutEdges } from "#basics/text";
import { type Commune, nameKey, type PlaceIndex } from "#rules/territory";

import type { Place } from "../notice.ts";
import { readDepartment } from "./gather.ts";
import { knownPlace } from "./names.ts";

/** What is known around a text, by which the one of several towns of a name is known. */
export interface Surroundings {
  /** Départements where the notice says, or its buyer is. */
  readonly departments: ReadonlySet<string>;
  /** The buyer's name and town: « Ville de Crest ». */
  readonly buyer: string;
}

/** A place that a text names. */
export interface NamedPlace {
  readonly place: Place;
  readonly departments: readonly string[];
  /** Known by its postcode or département beside it, or alone in France to bear its name: whatever surrounds the text. */
  readonly isSure: boolean;
}

/** Names of towns are not longer, in words. */
const LONGEST = 7;
/** A text tells where it is at its beginning. */
const MOST_READ = 1_500;
/** No text tells of more places than these one by one. */
const MOST = 30;
/** Below this, a town alone to bear its name may be a word of the text: it is believed where something around says it too. */
const WELL_KNOWN = 1_500;

/** Words before a name of town that make it something else: « rue de Paris », « pays de Die », « métropole européenne de Lille ». */
const SOMETHING_ELSE = new Set(
  (
    "rue avenue av boulevard bd place route chemin quai gare porte pont cours impasse allee faubourg square autoroute canal " +
    "canton vallee pays bassin foret bois plaine massif mont lac golfe metropole metropolitain agglomeration agglo communaute " +
    "communautes academie arrondissement prefecture region regional departement coteaux monts syndicat accord accords traite " +
    "convention prix fondation groupe societe jambon zone couronne"
  ).split(" "),
);
const SMALL = new Set("de du des d la le les l et communes".split(" "));

function isSomethingElse(before: string): boolean {
  const words = (before.match(/[a-z]+/g) ?? []).filter((word) => !SMALL.has(word)).slice(-2);
  const [first = "", last = first] = words;
  // « métropole européenne de Lille »; not « rue des Lilas, à Crest », which a comma or « à » parts.
  const isAdjective =
    last.length >= 5 && !/[,;:()–—-]|\ba\b/.test(before.slice(before.lastIndexOf(first)));
  return SOMETHING_ELSE.has(last) || (isAdjective && SOMETHING_ELSE.has(first));
}

/** What leads to the place of something: « à », « de », « commune de », a dash, the beginning. */
const LEADS =
  /(?:^|[^\p{L}\d])(?:a|au|aux|de|du|des|d|en|et|sur|commune|communes|ville|mairie)[ ']{1,2}(?:la |le |les |l')?$|^[^\p{L}]*$|(?:[–—:,;(/.«»"\n]|\s-)\s{0,3}$/u;

/** Words that are also the name of a town, and mostly something else in a notice. */
const WORDS_TOO = new Set(
  "ville hopital port chambre tour orange plan bois champs val ile poste bourse chateau mission marche ecole europe france union condition sens ars us eu y o grand grande sport avenir espace contes lens montagne plage fontaine riviere source".split(
    " ",
  ),
);

/** The towns and départements that a text names, in its order. */
export function placesNamedIn(
  text: string,
  index: PlaceIndex,
  around: Surroundings,
): readonly NamedPlace[] {
  const words = [...text.slice(0, MOST_READ).matchAll(/[\p{L}\p{M}\d]+/gu)];
  const starts = firstWords(index);
  const isLoud = !/\p{Ll}/u.test(text);
  const isLow = !/\s\p{Lu}/u.test(text);
  const found = new Map<string, NamedPlace>();
  for (let at = 0; at < words.length && found.size < MOST; at += 1) {
    const [raw = ""] = words[at] ?? [];
    const isName = !isLoud && /^\p{Lu}/u.test(raw);
    // Most words of most texts are no name: « la salle de Crest » is asked of « la » and « Crest » alone.
    if (!isName && !isLoud && !isLow && !/^l[ae]?s?$/.test(raw)) continue;
    const longest = starts.get(nameKey(raw).split(" ", 1).join(""));
    if (longest === undefined) continue;
    const start = words[at]?.index ?? 0;
    for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
      const last = words[at + length - 1];
      const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
      const named = townAt({ text, start, end, isName }, index, around);
      if (named === undefined) continue;
      found.set(named.place.code, named);
      at += length - 1;
      break;
    }
  }
  return [...found.values()];
}

const known = new WeakMap<PlaceIndex, ReadonlyMap<string, number>>();

/** The words by which names of towns begin, with how many words the longest of these names has. */
function firstWords(index: PlaceIndex): ReadonlyMap<string, number> {
  const made = known.get(index);
  if (made !== undefined) return made;
  const longest = new Map<string, number>();
  for (const { place, own, key } of index.entries) {
    if (!own || place.kind !== "commune") continue;
    const words = key.split(" ");
    const [first = ""] = words;
    longest.set(first, Math.min(LONGEST, Math.max(words.length, longest.get(first) ?? 0)));
  }
  known.set(index, longest);
  return longest;
}

interface Candidate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isName: boolean;
}

function townAt(
  { text, start, end, isName }: Candidate,
  index: PlaceIndex,
  around: Surroundings,
): NamedPlace | undefined {
  const name = text.slice(start, end);
  // « Crest, Die » are two names, « Saint-Marcel (26) » is not « saint marcel 26 ».
  if (/[,;:()/.«»"\n]|\s[-–—]\s|—|–/.test(name)) return undefined;
  const key = nameKey(name);
  const towns = (index.byKey.get(key) ?? []).flatMap(({ place, own }) =>
    own && place.kind === "commune" ? [place.commune] : [],
  );
  if (towns.length === 0) return undefined;
  // « Cavalaire-sur-Mer » is not « Mer », nor « Strasbourg-Mulhouse » a town.
  if (/[-‐‑]$/.test(text.slice(0, start)) || /^[-‐‑]\p{L}/u.test(text.slice(end, end + 2)))
    return undefined;
  const before = plain(text.slice(Math.max(0, start - 60), start));
  const beside = besideOf(text, start, end);
  if (beside === undefined && (isSomethingElse(before) || !LEADS.test(before))) return undefined;
  const [only, ...more] = towns.filter((town) => isBeside(town, beside));
  if (beside !== undefined)
    return more.length > 0 || only === undefined ? undefined : told(only, true);
  if (WORDS_TOO.has(key)) return undefined;
  const [near, ...others] = towns.filter(({ department }) => around.departments.has(department));
  const isBuyers = ` ${nameKey(around.buyer)} `.includes(` ${key} `);
  const isMeant = isName || isBuyers || /\b(?:a|communes?|ville)(?: de| d'| du)? $/.test(before);
  const isAlone =
    more.length === 0 && only !== undefined && isName && only.population >= WELL_KNOWN;
  if (near !== undefined && others.length === 0 && isMeant) return told(near, isAlone);
  if (only === undefined || more.length > 0 || near !== undefined) return undefined;
  return isAlone || isBuyers ? told(only, isAlone) : undefined;
}

function told({ code, name, department }: Commune, isSure: boolean): NamedPlace {
  return { place: { scale: "commune", code, label: name }, departments: [department], isSure };
}

/** A postcode before or after a name, or its département in brackets: « 38610 Gières », « Gières (38) », « Crest (Drôme) ». */
function besideOf(text: string, start: number, end: number): string | undefined {
  const after = text.slice(end, end + 60);
  const before = text.slice(Math.max(0, start - 14), start);
  const inside = /^\s?\(\s?([^)]{2,40})\)/.exec(after)?.[1];
  const department = inside === undefined ? undefined : knownPlace(inside);
  if (department?.scale === "department") return department.code;
  return (
    /^\s{0,2}[(,—–-]?\s{0,2}(\d{5})(?!\d)/.exec(after)?.[1] ??
    /^\s{0,2}[([,]\s?(\d{2,3}|2[AB])\b/i.exec(after)?.[1]?.toUpperCase() ??
    /(?<!\d)(\d{5})\s?[—–,-]?\s?$/.exec(before)?.[1]
  );
}

function isBeside({ department, postcodes }: Commune, beside: string | undefined): boolean {
  if (beside === undefined) return true;
  if (beside.length < 5) return department === beside;
  // A Cedex is no postcode of the town, but of its département.
  return postcodes.includes(beside) || beside.startsWith(department);
}

const AREA =
  /(?:^|[^\p{L}])(?:en|dans l[ae]s?|dans l'|departements? d[ue]s?|departements? de l[ae]|departement de l'|departement d'|regions?|region de)[ ']{1,2}([a-z][a-z' -]{2,40})/gu;

/** The départements and régions that a text names as such: « en Ardèche », « département du Var », « (26) », « Île-de-France. » alone. */
export function areasNamedIn(text: string): readonly Place[] {
  const whole = knownPlace(withoutEdges(text.slice(0, 80), "", ". \n"));
  if (whole !== undefined) return [whole];
  const read = plain(text.slice(0, 600));
  const said = [...read.matchAll(AREA)].flatMap(([, words = ""]) => longestIn(words));
  const inside = [...read.matchAll(/\(\s?(\d{2,3}|2[ab]|[a-z][a-z' -]{2,30})\s?\)/g)].flatMap(
    ([, words = ""]) => knownPlace(words) ?? readDepartment(words),
  );
  return [...said, ...inside].filter(({ scale }) => scale !== "country");
}

/** « loire atlantique et ailleurs »: the longest name that its first words make. */
function longestIn(words: string): readonly Place[] {
  const parts = words.split(" ").slice(0, 6);
  for (let length = parts.length; length > 0; length -= 1) {
    const place = knownPlace(parts.slice(0, length).join(" "));
    if (place !== undefined) return [place];
  }
  return [];
}
