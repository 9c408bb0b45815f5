import { boxAround } from "#rules/territory";

import type { CallSearch, SearchPlace } from "../../domain/search/search.ts";

/**
 * A key that a call may hold. Of what it is: « w:jardin » (a lexeme), « k:project », « t:food »,
 * « a:association » (« a: » when it does not say who may answer), « * » (any call). Of where it is: « d:26 »,
 * « r:84 », « D:26 » and « R:84 » (covers the whole), « n » (the country), « c:44:5 » (a cell of one degree),
 * « * » (anywhere). Written the same by `calls.alert_keys` and `calls.alert_places`.
 */
export type Key = string;

/** An alert is looked at by the calls that hold both keys, of what and of where. */
export interface Anchor {
  readonly anchor: Key;
  readonly place: Key;
}

/** For each required term, its readings (as typed, and corrected); for each, its lexemes, all required. */
export type RequiredLexemes = readonly (readonly (readonly string[])[])[];

/** The keys whose shares `anchorsOf` asks for. */
export function keysToWeigh(search: CallSearch, words: RequiredLexemes): readonly Key[] {
  return [...words.flat(2).map((lexeme) => `w:${lexeme}`), ...filterGroups(search).flat()];
}

/**
 * By which keys a new call finds an alert: the rarest of what it requires, with each of its places. A
 * call that the alert matches always holds such a pair; a wrong guess of what is rare costs time,
 * never a match. `share`: which part of the calls holds a key.
 */
export function anchorsOf(
  search: CallSearch,
  words: RequiredLexemes,
  share: (key: Key) => number,
): readonly Anchor[] {
  const groups = [
    ...words.map((readings) =>
      readings.map((lexemes) =>
        rarest(
          lexemes.map((one) => `w:${one}`),
          share,
        ),
      ),
    ),
    ...filterGroups(search),
  ];
  return rarestGroup(groups, share).flatMap((anchor) =>
    placeKeys(search.place).map((place) => ({ anchor, place })),
  );
}

/** A call that is matched holds at least one key of each of these groups. */
function filterGroups({ themes, kinds, audiences }: CallSearch): readonly (readonly Key[])[] {
  return [
    ...(themes.length === 0 ? [] : [themes.map((theme) => `t:${theme}`)]),
    ...(kinds.length === 0 ? [] : [kinds.map((kind) => `k:${kind}`)]),
    ...(audiences.length === 0 ? [] : [["a:", ...audiences.map((one) => `a:${one}`)]]),
  ];
}

function rarestGroup(
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
      return ["*"];
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

/** The cells of one degree that a disc touches. */
function cellsAround(place: Extract<SearchPlace, { readonly scale: "around" }>): readonly Key[] {
  const box = boxAround(place, place.km);
  return range(box.south, box.north).flatMap((row) =>
    range(box.west, box.east).map((column) => `c:${row}:${column}`),
  );
}

function range(from: number, to: number): readonly number[] {
  const first = Math.floor(from);
  return Array.from({ length: Math.floor(to) - first + 1 }, (_, i) => first + i);
}
