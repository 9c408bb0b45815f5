import { findNamed, nameKey, type Place as KnownPlace, type PlaceIndex } from "#rules/territory";

import { kindOf } from "../kind.ts";
import { checkedCommune } from "../places/checked-commune.ts";
import type { Notice, Place } from "../notice.ts";
import { departmentsOf, postcodePlaces } from "../places/gather.ts";
import { areasNamedIn, type NamedPlace, placesNamedIn } from "../places/named-in-text.ts";
import { unique } from "../reading/given.ts";
import { PLACE_HEADING } from "../reading/parts.ts";

/**
 * Gives their codes to the places that a notice names: those without one, when a single place bears that
 * name (« Crest »); and those of its title and of its « Lieu d’exécution », where it says only the country, a
 * whole département or where its buyer sits. A doubt that is answered goes; a name that several bear stays a name.
 */
export function withKnownPlaces(notice: Notice, index: PlaceIndex): Notice {
  return withPlaceOfWorks(withCodes(notice, index), index);
}

function withCodes(notice: Notice, index: PlaceIndex): Notice {
  if (notice.places.every(({ scale }) => scale !== "other" && scale !== "commune")) return notice;
  const known = new Set<string>();
  const fresh: string[] = [];
  const places = notice.places.map((place): Place => {
    // What is written here is chosen from a list, by its code.
    if (place.scale === "commune" && notice.source !== "archipel") {
      const checked = checkedCommune(place, index);
      if (checked.doubt !== undefined) fresh.push(checked.doubt);
      return checked.place;
    }
    const found = place.scale === "other" ? placeNamed(place.label, index) : undefined;
    if (found === undefined) return place;
    known.add(place.label ?? "");
    return found;
  });
  const doubts = notice.doubts.filter((one) => !known.has(one.split(" : ").at(-1) ?? ""));
  return { ...notice, places, doubts: unique([...doubts, ...fresh]) };
}

/**
 * The place of the works, rather than that of the buyer: the towns of « Lieu d’exécution », else those of
 * the title. A town inside the only département that the notice gives replaces it. Another town does so
 * only where the notice gives no more than the seat of its buyer, which is often an agent's. A notice
 * that is no public contract says where one may answer from: its title is believed only where it gives no
 * place, or when the town itself calls.
 */
function withPlaceOfWorks(notice: Notice, index: PlaceIndex): Notice {
  const { title, sections, body, places: said } = notice;
  const seat = postcodePlaces(body.postcode ?? "").flatMap(departmentsOf);
  const told = said.flatMap((place) => departmentsIn(place));
  const isWide = said.every(({ scale }) => scale === "country");
  const around = {
    departments: new Set([...(isWide ? [] : told), ...seat]),
    buyer: `${body.name} ${body.town ?? ""}`,
  };
  const isTender = kindOf(notice) === "tender";
  const where = sections.find(({ heading }) => heading === PLACE_HEADING)?.text ?? "";
  if (EVERYWHERE.test(where)) return notice;
  const isPart = IN_PART.test(where);
  const there = isTender && where !== "" && !isPart ? placesNamedIn(where, index, around) : [];
  const isTitleAsked = there.length === 0 && (isWide || where === "");
  const towns = isTitleAsked ? placesNamedIn(title, index, around) : there;
  const isCaller = (one: NamedPlace) => isNamedBy(one, around.buyer);
  const meant = isTender || said.length === 0 ? towns : towns.filter(isCaller);
  const places = isWide
    ? firstSaid(meant, isTender || said.length === 0 ? [where, title] : [])
    : narrower(isTold(where, there) ? meant : [], { said, told, seat: isTender ? seat : [] });
  return places.length === 0 ? notice : { ...notice, places };
}

const EVERYWHERE = /france enti[eè]re|toute la france|territoire national|sur tout le territoire/i;
/** What follows names of towns that are not all. */
const IN_PART = /\betc\b|\d(?:er|e|[eè]me),|[ée]galement en r[ée]gion|\d\s?communes|couronne/i;

/** Whether a text names one place by its address, or each of those that it lists. */
function isTold(where: string, towns: readonly NamedPlace[]): boolean {
  const listed = where.split(/[,;\n]| et | - | — /).filter((part) => /\p{L}/u.test(part)).length;
  return towns.length < 2 || towns.length >= 0.75 * listed;
}

/** The towns, else the départements and régions that the first text that names any names. */
function firstSaid(towns: readonly NamedPlace[], texts: readonly string[]): readonly Place[] {
  if (towns.length > 0) return towns.map(({ place }) => place);
  return texts.map(areasNamedIn).find((places) => places.length > 0) ?? [];
}

/** The towns inside of the only area said; else those elsewhere that are sure, where the area is the buyer's own seat. */
function narrower(
  towns: readonly NamedPlace[],
  {
    said,
    told,
    seat,
  }: {
    readonly said: readonly Place[];
    readonly told: readonly string[];
    readonly seat: readonly string[];
  },
): readonly Place[] {
  if (said.some(({ scale }) => scale !== "department" && scale !== "region")) return [];
  const inside = towns.filter(({ departments }) => departments.some((one) => told.includes(one)));
  // Of a whole region, a list of towns is a beginning; one town alone is where it is.
  const isOne = said.length === 1 && (inside.length === 1 || said[0]?.scale === "department");
  if (inside.length > 0) return isOne ? inside.map(({ place }) => place) : [];
  const isSeat = seat.length > 0 && told.every((one) => seat.includes(one));
  return isSeat ? towns.filter(({ isSure }) => isSure).map(({ place }) => place) : [];
}

function departmentsIn(place: Place): readonly string[] {
  if (place.scale !== "commune") return departmentsOf(place);
  return [place.code.slice(0, place.code.startsWith("97") ? 3 : 2)];
}

function isNamedBy({ place }: NamedPlace, buyer: string): boolean {
  return ` ${nameKey(buyer)} `.includes(` ${nameKey(place.label ?? "")} `);
}

function placeNamed(label: string, index: PlaceIndex): Place | undefined {
  const answer = findNamed(index, label);
  if (answer?.found !== "one" || answer.radius !== undefined) return undefined;
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
