import { findPlace, type Place as KnownPlace, type PlaceIndex } from "#rules/territory";

import type { Notice, Place } from "./notice.ts";

/**
 * Gives its code to a place that a notice names without one, when a single place bears that name
 * (« Crest »); its doubt then goes. A name that several bear stays a name, and its doubt stays.
 */
export function withKnownPlaces(notice: Notice, index: PlaceIndex): Notice {
  if (notice.places.every(({ scale }) => scale !== "other")) return notice;
  const known = new Set<string>();
  const places = notice.places.map((place): Place => {
    const found = place.scale === "other" ? placeNamed(place.label, index) : undefined;
    if (found === undefined) return place;
    known.add(place.label ?? "");
    return found;
  });
  const doubts = notice.doubts.filter((doubt) => !known.has(doubt.split(" : ").at(-1) ?? ""));
  return { ...notice, places, doubts };
}

function placeNamed(label: string, index: PlaceIndex): Place | undefined {
  const answer = findPlace(index, label);
  if (answer.found !== "one" || answer.radius !== undefined) return undefined;
  const { place } = answer;
  switch (place.kind) {
    case "country":
      return { scale: "country", code: "FR", label: "France" };
    case "region":
      return { scale: "region", code: place.region.code, label: place.region.name };
    case "department":
      return { scale: "department", code: place.department.code, label: place.department.name };
    case "commune":
      // « Crest » is not « Le Crest »: only others of the very same name make a doubt.
      return answer.others.some((other) => isCalled(other, place.commune.name))
        ? undefined
        : { scale: "commune", code: place.commune.code, label: place.commune.name };
  }
}

function isCalled(place: KnownPlace, name: string): boolean {
  return place.kind === "commune" && place.commune.name === name;
}
