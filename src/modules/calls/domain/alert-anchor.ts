import { boxAround } from "#rules/territory";

import type { CallSearch, SearchPlace } from "./search.ts";

/**
 * A key that a call may hold: « w:jardin » (a lexeme), « k:project », « t:food », « a:association » (« a: »
 * when it does not say who may answer), « d:26 », « r:84 », « D:26 » and « R:84 » (covers the whole),
 * « n » (the country), « c:89:10 » (a cell of half a degree), « * » (any call). Written the same by
 * `calls.alert_keys`.
 */
export type Key = string;

/**
 * What an alert requires, as groups of keys: a call that it matches holds at least one key of each
 * group. Each word brings a group; then each filter.
 *
 * @param words For each required term, its readings (as typed, and corrected); for each, its lexemes, all required.
 */
export function keyGroups(
  search: CallSearch,
  words: readonly (readonly (readonly string[])[])[],
  share: (key: Key) => number,
): readonly (readonly Key[])[] {
  const place = placeKeys(search.place);
  return [
    ...words.map((readings) =>
      readings.map((lexemes) =>
        rarest(
          lexemes.map((one) => `w:${one}`),
          share,
        ),
      ),
    ),
    ...(place.length === 0 ? [] : [place]),
    ...(search.themes.length === 0 ? [] : [search.themes.map((theme) => `t:${theme}`)]),
    ...(search.kinds.length === 0 ? [] : [search.kinds.map((kind) => `k:${kind}`)]),
    ...(search.audiences.length === 0
      ? []
      : [["a:", ...search.audiences.map((one) => `a:${one}`)]]),
  ];
}

/**
 * Chooses the group by which an alert is found: the one that the fewest calls touch. A wrong guess
 * costs time, never a match. `share`: which part of the calls holds a key.
 */
export function chooseAnchors(
  groups: readonly (readonly Key[])[],
  share: (key: Key) => number,
): readonly Key[] {
  let best: readonly Key[] = ["*"];
  let least = 1;
  for (const group of groups) {
    const sum = group.reduce((total, key) => total + share(key), 0);
    if (sum < least) [best, least] = [group, sum];
  }
  return [...new Set(best)];
}

function rarest(keys: readonly Key[], share: (key: Key) => number): Key {
  return keys.reduce((best, key) => (share(key) < share(best) ? key : best), keys[0] ?? "*");
}

function placeKeys(place: SearchPlace | undefined): readonly Key[] {
  switch (place?.scale) {
    case undefined:
      return [];
    case "national":
      return ["n"];
    case "region":
      return [`r:${place.code}`, "n"];
    case "department":
      return [`d:${place.code}`, `R:${place.region}`, "n"];
    case "around": {
      const whole = [`D:${place.department}`, `R:${place.region}`, "n"];
      return [...cellsAround(place), ...(place.covering ? whole : [])];
    }
  }
}

/** The cells of half a degree that a disc touches. */
function cellsAround(place: Extract<SearchPlace, { readonly scale: "around" }>): readonly Key[] {
  const box = boxAround(place, place.km);
  return range(box.south, box.north).flatMap((row) =>
    range(box.west, box.east).map((column) => `c:${row}:${column}`),
  );
}

function range(from: number, to: number): readonly number[] {
  const first = Math.floor(from * 2);
  return Array.from({ length: Math.floor(to * 2) - first + 1 }, (_, i) => first + i);
}
