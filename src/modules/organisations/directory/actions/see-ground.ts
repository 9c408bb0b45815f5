import { gatherPoints, type Projection, projectionOf } from "#basics/chart-plane";
import { placeIndexIn, seeOutlinesIn, type SeenOutlines } from "#modules/territory";
import {
  type Box,
  boxAround,
  communesInBox,
  type Coordinates,
  type PlaceIndex,
} from "#rules/territory";
import { reading, type Work } from "#services/house";

import type { Organisation } from "../../domain/organisation.ts";
import type { InCommune } from "../domain/by-commune.ts";

/** A piece of ground, drawn beside what stands on it. */
export interface Ground {
  readonly projection: Projection;
  readonly outlines: SeenOutlines;
  /** The names of its départements. */
  readonly names: ReadonlyMap<string, string>;
}

/** Where the seat of an organisation is: its commune, on the ground around, between the larger ones near it. */
export interface SeatGround extends Ground {
  readonly x: number;
  readonly y: number;
  readonly towns: readonly { readonly x: number; readonly y: number; readonly name: string }[];
}

/** Communes that stand too near to be two on a small drawing share a place there. */
export interface PlacedCommunes {
  readonly x: number;
  readonly y: number;
  readonly communes: readonly InCommune[];
}

/** So many kilometres on each side of a seat: its neighbours are on the drawing. */
const AROUND_A_SEAT = 22;
const MOST_TOWNS = 7;
/** Nothing is drawn nearer than this around communes: one alone would fill the sea. */
const AROUND_A_COMMUNE = 4;

/** The ground around a seat. */
export const seeSeat = reading(seeSeatIn);

/** The step: the ground around a seat, at the middle of its commune; undefined when the commune is not known. */
export async function seeSeatIn(
  work: Work,
  { commune }: Pick<Organisation, "commune">,
): Promise<SeatGround | undefined> {
  const index = await placeIndexIn(work);
  const centre = index.communes.get(commune)?.centre;
  if (centre === undefined) return undefined;
  const ground = groundIn(work, index, boxAround(centre, AROUND_A_SEAT));
  const [x, y] = ground.projection.at(centre);
  return { ...ground, x, y, towns: townsIn(index, ground.projection, commune) };
}

/** The largest communes of a drawing, but the one that it is about. */
function townsIn(index: PlaceIndex, projection: Projection, but: string): SeatGround["towns"] {
  return communesInBox(index, projection.shown)
    .filter(({ code, within }) => code !== but && within === undefined)
    .toSorted((one, other) => other.population - one.population)
    .slice(0, MOST_TOWNS)
    .flatMap(({ name, centre }) => {
      if (centre === undefined) return [];
      const [x, y] = projection.at(centre);
      return [{ x, y, name }];
    });
}

/** The step: the ground under some communes, and where each is on it; undefined when none is known. */
export async function seeCommunesIn(
  work: Work,
  groups: readonly InCommune[],
): Promise<(Ground & { readonly places: readonly PlacedCommunes[] }) | undefined> {
  const index = await placeIndexIn(work);
  const points = groups.flatMap((group) => {
    const centre = index.communes.get(group.commune)?.centre;
    return centre === undefined ? [] : [{ ...centre, group }];
  });
  const box = boxOfAll(points);
  if (box === undefined) return undefined;
  const ground = groundIn(work, index, box);
  const places = gatherPoints(ground.projection, points).map(({ x, y, points: there }) => ({
    x,
    y,
    communes: there.map(({ group }) => group),
  }));
  return { ...ground, places };
}

function groundIn(work: Work, index: PlaceIndex, box: Box): Ground {
  const projection = projectionOf(box);
  return {
    projection,
    outlines: seeOutlinesIn(work, { box: projection.shown, communes: false }),
    names: new Map([...index.departments].map(([code, { name }]) => [code, name])),
  };
}

function boxOfAll(points: readonly Coordinates[]): Box | undefined {
  const boxes = points.map((point) => boxAround(point, AROUND_A_COMMUNE));
  if (boxes.length === 0) return undefined;
  return {
    south: Math.min(...boxes.map(({ south }) => south)),
    north: Math.max(...boxes.map(({ north }) => north)),
    west: Math.min(...boxes.map(({ west }) => west)),
    east: Math.max(...boxes.map(({ east }) => east)),
  };
}
