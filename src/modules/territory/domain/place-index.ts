import { looseKey, nameKey } from "./name-key.ts";
import type { Commune, Department, Place, Region } from "./place.ts";
import { COUNTRY_WORDS, REGION_WORDS } from "./region-words.ts";
import { lettersOf } from "./typing-errors.ts";

/** One name of a place: its own, or one that people use for it. */
export interface Entry {
  readonly place: Place;
  readonly key: string;
  readonly loose: string;
  /** The letters of `loose`, for typing errors. */
  readonly letters: number;
  /** Whether it is the official name of today. */
  readonly own: boolean;
  /** Inhabitants of the place. */
  readonly weight: number;
}

/** The names of all places, ready to be looked up. Made once, for as long as the places do not change. */
export interface PlaceIndex {
  readonly entries: readonly Entry[];
  readonly byKey: ReadonlyMap<string, readonly Entry[]>;
  readonly byLoose: ReadonlyMap<string, readonly Entry[]>;
  /** In the order of `loose`, to find those that begin alike. */
  readonly inOrder: readonly Entry[];
  readonly byPostcode: ReadonlyMap<string, readonly Commune[]>;
  readonly communes: ReadonlyMap<string, Commune>;
  readonly departments: ReadonlyMap<string, Department>;
  readonly regions: ReadonlyMap<string, Region>;
}

export interface Territory {
  readonly communes: readonly Commune[];
  readonly departments: readonly Department[];
  readonly regions: readonly Region[];
}

/** Makes the index of all names. About a quarter of a second for France: ask once, keep it. */
export function indexPlaces({ communes, departments, regions }: Territory): PlaceIndex {
  const entries = [
    ...entriesOfCountry(communes),
    ...entriesOfRegions(regions, departments, communes),
    ...entriesOfDepartments(departments, communes),
    ...communes.flatMap(entriesOfCommune),
  ];
  return {
    entries,
    byKey: Map.groupBy(entries, ({ key }) => key),
    byLoose: Map.groupBy(entries, ({ loose }) => loose),
    inOrder: entries.toSorted((one, other) => compare(one.loose, other.loose)),
    byPostcode: groupByPostcode(communes),
    communes: new Map(communes.map((commune) => [commune.code, commune])),
    departments: new Map(departments.map((department) => [department.code, department])),
    regions: new Map(regions.map((region) => [region.code, region])),
  };
}

/** The names that begin with these letters, in their order. Binary search, then only what fits. */
export function entriesBeginning(index: PlaceIndex, loose: string): readonly Entry[] {
  const { inOrder } = index;
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(inOrder[middle]?.loose ?? "", loose) < 0) low = middle + 1;
    else high = middle;
  }
  const found: Entry[] = [];
  for (let at = low; at < inOrder.length; at += 1) {
    const entry = inOrder[at];
    if (entry === undefined || !entry.loose.startsWith(loose)) break;
    found.push(entry);
  }
  return found;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function entryOf(place: Place, name: string, own: boolean, weight: number): Entry {
  const key = nameKey(name);
  const loose = looseKey(key);
  return { place, key, loose, letters: lettersOf(loose), own, weight };
}

function entriesOfCountry(communes: readonly Commune[]): readonly Entry[] {
  const weight = inhabitants(communes);
  return COUNTRY_WORDS.map((name, at) => entryOf({ kind: "country" }, name, at === 0, weight));
}

/** A région of one département (overseas) goes by its département: the name would otherwise mean two things. */
function entriesOfRegions(
  regions: readonly Region[],
  departments: readonly Department[],
  communes: readonly Commune[],
): readonly Entry[] {
  const inside = Map.groupBy(departments, ({ region }) => region);
  const people = Map.groupBy(communes, ({ region }) => region);
  return regions
    .filter(({ code }) => (inside.get(code) ?? []).length > 1)
    .flatMap((region) => {
      const weight = inhabitants(people.get(region.code) ?? []);
      const others = Object.entries(REGION_WORDS).filter(([, code]) => code === region.code);
      const place = { kind: "region", region } as const;
      return [
        entryOf(place, region.name, true, weight),
        ...others.map(([word]) => entryOf(place, word, false, weight)),
      ];
    });
}

/** A département of one commune (Paris) goes by its commune. */
function entriesOfDepartments(
  departments: readonly Department[],
  communes: readonly Commune[],
): readonly Entry[] {
  const inside = Map.groupBy(communes, ({ department }) => department);
  return departments.flatMap((department) => {
    const own = inside.get(department.code) ?? [];
    const [first, second] = own.filter(({ within }) => within === undefined);
    const isCommune = first !== undefined && second === undefined && first.name === department.name;
    return isCommune
      ? []
      : [entryOf({ kind: "department", department }, department.name, true, inhabitants(own))];
  });
}

function entriesOfCommune(commune: Commune): readonly Entry[] {
  const place = { kind: "commune", commune } as const;
  const short =
    commune.within === undefined ? undefined : commune.name.replace(/ Arrondissement$/, "");
  const names = short === undefined ? commune.formerNames : [short, ...commune.formerNames];
  return [
    entryOf(place, commune.name, true, commune.population),
    ...names.map((name) => entryOf(place, name, name === short, commune.population)),
  ];
}

/** Those of municipal arrondissements are counted in their city. */
function inhabitants(communes: readonly Commune[]): number {
  return communes.reduce(
    (sum, { population, within }) => sum + (within === undefined ? population : 0),
    0,
  );
}

/** A city that is divided into arrondissements is found by its postcodes through them. */
function groupByPostcode(communes: readonly Commune[]): ReadonlyMap<string, readonly Commune[]> {
  const divided = new Set(communes.flatMap(({ within }) => (within === undefined ? [] : [within])));
  const byPostcode = new Map<string, Commune[]>();
  for (const commune of communes) {
    for (const postcode of commune.postcodes) byPostcode.getOrInsert(postcode, []).push(commune);
  }
  return new Map(
    [...byPostcode].map(([postcode, all]) => {
      const parts = all.filter(({ code }) => !divided.has(code));
      return [postcode, parts.length === 0 ? all : parts] as const;
    }),
  );
}
