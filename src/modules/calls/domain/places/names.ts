import { cleanText, plain, shorten } from "#basics/text";

import type { Place } from "../notice.ts";
import { DEPARTMENTS, isMetropolitan, REGIONS } from "./departments.ts";
import { departmentPlaces, FRANCE } from "./gather.ts";

/** Names as people compare them: « Côte-d’Or » and « cote d'or » are one. */
function bareName(name: string): string {
  return plain(name)
    .replace(/[-'’/,().]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const BY_NAME: ReadonlyMap<string, Place> = new Map<string, Place>([
  ...DEPARTMENTS.map(
    ({ code, name }) => [bareName(name), { scale: "department", code, label: name }] as const,
  ),
  ...[...REGIONS]
    .filter(([code]) => isMetropolitan(code))
    .map(([code, name]) => [bareName(name), { scale: "region", code, label: name }] as const),
  ["reunion", { scale: "department", code: "974", label: "La Réunion" }],
  ["paca", { scale: "region", code: "93", label: "Provence-Alpes-Côte d’Azur" }],
  [
    "sud provence alpes cote d azur",
    { scale: "region", code: "93", label: "Provence-Alpes-Côte d’Azur" },
  ],
  ["occitanie pyrenees mediterranee", { scale: "region", code: "76", label: "Occitanie" }],
]);

const FRANCES = new Set([
  "france",
  "france entiere",
  "france metropolitaine",
  "national",
  "nationale",
]);

const LEVEL = /^(?:le |la |l )?(?:departement|region)(?: de la| de l| du| des| de| d)? /;

/**
 * The place that a perimeter names: « Drôme », « Région Occitanie », « France ».
 * Undefined when it is none of these; see `namedPlaces`.
 */
export function knownPlace(name: string): Place | undefined {
  const bare = bareName(name.slice(0, 200)).replace(/ (?:departement|region|\d{2,3}|2[ab])$/, "");
  if (FRANCES.has(bare)) return FRANCE;
  const article = bare.replace(/^(?:la|le|les|l) /, "");
  return BY_NAME.get(bare) ?? BY_NAME.get(bare.replace(LEVEL, "")) ?? BY_NAME.get(article);
}

/** The places of a perimeter; what no table knows (a massif, an agglomeration) keeps its name. */
export function namedPlaces(name: string): readonly Place[] {
  const label = shorten(cleanText(name).replace(/\s+/g, " ").trim(), 120);
  if (label === "") return [];
  return [
    knownPlace(label) ?? { scale: "other", code: bareName(label).replaceAll(" ", "-"), label },
  ];
}

/** What the name of a body holds when the territory in it is its own. */
const TERRITORIAL =
  /\b(?:departement|regiona|(?:region|ddtm?|prefecture|atd|caue|adil|chambres? d|metropole|etablissement public foncier|epfl?)\b)/;

const NAMES = [...BY_NAME.keys()].toSorted((a, b) => b.length - a.length).join("|");
const OF_A_PLACE = new RegExp(` (?:de la|du|de l|des|de|d|en|et) (${NAMES})(?= |$)`, "g");

/**
 * The territory of a body, as far as its name says it: « Conseil départemental de la Drôme » is
 * the Drôme, « Établissement public foncier de l’Oise et Aisne » both. A name without a word of
 * département, region or the like says nothing (« Fondation de la Vienne » may act elsewhere).
 */
export function placesOfBody(name: string): readonly Place[] {
  const bare = bareName(name.slice(0, 300));
  if (!TERRITORIAL.test(bare)) return [];
  const found = [...bare.matchAll(OF_A_PLACE)].flatMap(
    ([, place]) => BY_NAME.get(place ?? "") ?? [],
  );
  const regions = found.filter(({ scale }) => scale === "region");
  const departments = found.filter(({ scale }) => scale === "department");
  return [...regions, ...departmentPlaces(departments.map(({ code }) => code))];
}
