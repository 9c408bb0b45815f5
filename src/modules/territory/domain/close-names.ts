import { looseKey, nameKey } from "./name-key.ts";
import { entriesBeginning, type Entry, type PlaceIndex } from "./place-index.ts";
import { eachOnce } from "./place-rank.ts";
import type { Place } from "./place.ts";
import { lettersOf, mayBeWithin, slipsForgiven, slipsFrom } from "./typing-errors.ts";

/** As many as a person reads at a glance. */
const MOST = 6;

/**
 * The places whose names are near some words: some slips of the fingers away, begun by them, or
 * holding them (« Trois-Châteaux »). The nearest first, then the most populated.
 */
export function closeTo(
  index: PlaceIndex,
  key: string,
  keep: (place: Place) => boolean,
): readonly Place[] {
  const loose = looseKey(key);
  const most = slipsForgiven(loose);
  const letters = lettersOf(loose);
  const slipsTo = slipsFrom(loose, most);
  const near: { readonly entry: Entry; readonly slips: number }[] = [];
  for (const entry of index.entries) {
    if (Math.abs(entry.loose.length - loose.length) > most) continue;
    if (!mayBeWithin(letters, entry.letters, most) || !keep(entry.place)) continue;
    const slips = slipsTo(entry.loose);
    if (slips !== undefined) near.push({ entry, slips });
  }
  if (near.length === 0) {
    // A beginning or a part is not a slip: only when no slip explains the words.
    for (const entry of loose.length < 3 ? [] : index.entries) {
      const holds =
        (entry.letters & letters) === letters && ` ${entry.loose}`.includes(` ${loose}`);
      if (holds && keep(entry.place)) near.push({ entry, slips: 0 });
    }
  }
  const least = Math.min(...near.map(({ slips }) => slips));
  const nearest = near.filter(({ slips }) => slips <= least + 1);
  // A name that a commune no longer bears is not recognised in the list: it comes behind those that are borne.
  nearest.sort(
    (one, other) =>
      one.slips - other.slips ||
      Number(other.entry.own) - Number(one.entry.own) ||
      other.entry.weight - one.entry.weight,
  );
  return eachOnce(
    nearest.map(({ entry }) => entry.place),
    MOST,
  );
}

/** Whether a town of so many inhabitants, that begins with the same three letters, is one slip away from a word: read among others, without reading all names. */
export function isSlipOfTown(index: PlaceIndex, word: string, population: number): boolean {
  const loose = looseKey(nameKey(word));
  if (loose.length < 6) return false;
  const slipsTo = slipsFrom(loose, 1);
  return entriesBeginning(index, loose.slice(0, 3)).some(
    ({ place, loose: name }) =>
      place.kind === "commune" &&
      place.commune.population >= population &&
      slipsTo(name) !== undefined,
  );
}

/** What to propose while someone types: names and postcodes that begin so, the best first. */
export function suggestPlaces(index: PlaceIndex, typed: string, most = 8): readonly Place[] {
  const key = nameKey(typed.slice(0, 100));
  if (key === "") return [];
  const byPostcode = index.byPostcode.get(key);
  if (byPostcode !== undefined) {
    const communes = byPostcode.toSorted((one, other) => other.population - one.population);
    return communes.slice(0, most).map((commune) => ({ kind: "commune", commune }));
  }
  // « Crest (Drô »: the name, then where it is, as our forms write it.
  const [name = "", where = ""] = typed.slice(0, 100).split("(");
  const area = nameKey(where);
  const begun = entriesBeginning(index, looseKey(area === "" ? key : nameKey(name)))
    .filter(({ place }) => area === "" || departmentOf(index, place).startsWith(area))
    .map((entry) => ({ entry, merit: meritOf(entry, key) }))
    .toSorted((one, other) => other.merit - one.merit);
  if (begun.length === 0) return closeTo(index, key, () => true).slice(0, most);
  return eachOnce(
    begun.map(({ entry }) => entry.place),
    most,
  );
}

/** The name of the département of a commune, as compared; nothing for a larger place. */
function departmentOf({ departments }: PlaceIndex, place: Place): string {
  const department = place.kind === "commune" ? place.commune.department : undefined;
  return nameKey((department && departments.get(department)?.name) ?? "");
}

/**
 * A whole name weighs as much as a hundred times the people; whole words at its beginning, as three times; the first
 * letters of the name itself (« Crest »), not those behind its article (« Le Crès »), as twice.
 */
function meritOf({ key, loose, own, weight }: Entry, typed: string): number {
  const likeness = key === typed ? 2 : loose.startsWith(`${looseKey(typed)} `) ? 0.5 : 0;
  const written = key.startsWith(typed) ? 0.3 : 0;
  return Math.log10(weight + 1) + likeness + written + (own ? 1 : 0);
}
