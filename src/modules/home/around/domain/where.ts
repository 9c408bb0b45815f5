import {
  type Box,
  boxAround,
  type Commune,
  type MeantPlace,
  type Place,
  type PlaceIndex,
} from "#rules/territory";

import { type AskedAround, type Radius, radiusNear } from "./asked.ts";
import { MAINLAND, readBox } from "./view.ts";

/** What of the ground is looked at. */
export type Where =
  /** So many kilometres around a commune. */
  | {
      readonly kind: "around";
      readonly commune: Commune;
      readonly km: Radius;
      readonly box: Box;
    }
  /** A rectangle, or a whole territory: its name when it has one. */
  | { readonly kind: "box"; readonly box: Box; readonly name: string | undefined }
  /** Everything that there is. */
  | { readonly kind: "everything" };

/** The rectangles of whole territories, by the codes of their départements; those that nobody drew have none. */
export type BoxesOf = (departments: readonly string[]) => Box | undefined;

/** What is looked at: the place that was typed, else the rectangle that was asked, else everything. */
export function whereAsked(
  asked: Pick<AskedAround, "frame" | "km">,
  { place, radius }: Pick<MeantPlace, "place" | "radius">,
  of: { readonly index: PlaceIndex; readonly boxesOf: BoxesOf },
): Where {
  if (place !== undefined)
    return placeAsked(place, radius === undefined ? asked.km : radiusNear(radius), of);
  const box = readBox(asked.frame);
  return box === undefined ? { kind: "everything" } : { kind: "box", box, name: undefined };
}

function placeAsked(
  place: Place,
  km: Radius,
  { index, boxesOf }: { readonly index: PlaceIndex; readonly boxesOf: BoxesOf },
): Where {
  switch (place.kind) {
    case "country":
      return { kind: "box", box: MAINLAND, name: undefined };
    case "region": {
      const { code, name } = place.region;
      const inside = [...index.departments.values()].filter(({ region }) => region === code);
      return boxed(boxesOf(inside.map((one) => one.code)), name);
    }
    case "department":
      return boxed(boxesOf([place.department.code]), place.department.name);
    case "commune": {
      const { commune } = place;
      // A far island of which nothing near is known is shown with its whole département.
      if (commune.centre === undefined) return boxed(boxesOf([commune.department]), commune.name);
      return { kind: "around", commune, km, box: boxAround(commune.centre, Number(km)) };
    }
  }
}

function boxed(box: Box | undefined, name: string): Where {
  return box === undefined ? { kind: "everything" } : { kind: "box", box, name };
}
