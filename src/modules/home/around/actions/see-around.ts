import { gatherPoints, type Projection, projectionOf } from "#basics/chart-plane";
import { placeIndexIn, seeOutlinesIn, type SeenOutlines } from "#modules/territory";
import { type Box, type MeantPlace, meantPlace } from "#rules/territory";
import { type MapRoute, type PlacedPoints, reading, type Work } from "#services/house";

import { seeAnswersIn } from "../../mine/actions/see-answers.ts";
import { type AskedAround, LINKS } from "../domain/asked.ts";
import { countThings, eachOnce, sizeOf, thingsOf } from "../domain/parts.ts";
import { boxAroundAll, boxOfEverything } from "../domain/view.ts";
import { type Where, whereAsked } from "../domain/where.ts";
import { type Beyond, beyondOf } from "./beyond.ts";
import {
  type CountedKind,
  kindsOf,
  placedIn,
  routesIn,
  severalIn,
  toldIn,
  type WideList,
  wideIn,
} from "./on-map.ts";
import { type AroundPart, inOrder, partsIn, type ToWrite } from "./parts.ts";
import { COMMUNES_SHOWN } from "./see-contours.ts";

export type { CountedKind, WideList } from "./on-map.ts";
export type { Beyond } from "./beyond.ts";
export type { AroundPart } from "./parts.ts";

export interface SeenAround {
  readonly where: Where;
  readonly box: Box;
  readonly projection: Projection;
  readonly place: Pick<MeantPlace, "known" | "choices">;
  /** The place that was not typed: the one that the reader said on arrival. */
  readonly remembered: string | undefined;
  readonly parts: readonly AroundPart[];
  /** How many points are drawn; and of how many things: what is in several places has several points. */
  readonly total: number;
  readonly things: number;
  /** All kinds that may be shown, with how many there are here. */
  readonly kinds: readonly CountedKind[];
  readonly routes: readonly MapRoute[];
  readonly routesShown: boolean;
  readonly wide: readonly WideList[];
  /** What stands far from what is drawn: overseas, mostly. */
  readonly beyond: readonly Beyond[];
  readonly ground: SeenOutlines;
  readonly names: ReadonlyMap<string, string>;
}

/** What is around a place, as far as the reader may know of it. Anyone may look. */
export const seeAround = reading(seeAroundIn);

/** The step: where all of it is, then what the few that stand on the page are called. */
export async function seeAroundIn(work: Work, asked: AskedAround): Promise<SeenAround> {
  const { index, points, several, ...seen } = await groundIn(work, asked);
  const { where, projection } = seen;
  const drawn = await drawnIn({
    where,
    index,
    points,
    projection,
    several,
    page: asked.page,
    tell: (things) => toldIn(work, things),
  });
  const routesShown = asked.kinds.length === 0 || asked.kinds.includes(LINKS);
  return {
    ...seen,
    ...drawn,
    routes: routesShown ? await routesIn(work, where) : [],
    routesShown,
  };
}

export interface Drawing extends Omit<ToWrite, "discs"> {
  readonly points: readonly PlacedPoints[];
  readonly projection: Projection;
  readonly several: ReadonlySet<string>;
}

/** The discs of some points, and their parts of the list: what all maps of this chapter share. */
export async function drawnIn({
  points,
  projection,
  several,
  ...to
}: Drawing): Promise<Pick<SeenAround, "parts" | "total" | "things" | "beyond" | "names">> {
  const { where, index } = to;
  const gathered = gatherPoints(projection, points, ({ ids }) => ids.length);
  const discs = inOrder(
    where,
    gathered.map((disc) => ({ ...disc, points: eachOnce(disc.points, several) })),
  );
  return {
    parts: await partsIn({ ...to, discs }),
    total: discs.reduce((sum, disc) => sum + sizeOf(disc.points), 0),
    things: new Set(
      discs.flatMap((disc) => thingsOf(disc.points).map(({ kind, id }) => `${kind} ${id}`)),
    ).size,
    beyond: where.kind === "everything" ? beyondOf(index, projection.shown, points) : [],
    names: new Map([...index.departments].map(([code, { name }]) => [code, name])),
  };
}

/** What page and file share: where one looks, all points that are shown there, what covers it, its outlines. */
export async function groundIn(work: Work, asked: AskedAround) {
  const { index, where, place, remembered } = await understandIn(work, asked);
  const placed = await placedIn(work, where);
  const several = severalIn(work);
  const kinds = kindsOf(work, asked, countThings(placed, several));
  const shown = new Set(kinds.flatMap((kind) => (kind.shown ? [kind.name] : [])));
  const points = placed.filter(({ kind }) => shown.has(kind));
  const box = where.kind === "everything" ? boxOfEverything(points) : where.box;
  const projection = projectionOf(box);
  const ground = seeOutlinesIn(work, {
    box: projection.shown,
    communes: projection.shown.north - projection.shown.south < COMMUNES_SHOWN,
  });
  const wide = asked.page === 1 ? await wideIn(work, { where, index, ground, shown }) : [];
  return {
    index,
    where,
    place,
    remembered,
    kinds,
    several,
    points,
    box,
    projection,
    ground,
    wide,
  };
}

/** What was asked, understood: the place typed, else the one that the reader said on arrival. */
async function understandIn(work: Work, asked: AskedAround) {
  const index = await placeIndexIn(work);
  const isAsked = asked.typedPlace !== "" || asked.frame !== "";
  const answers = isAsked || work.actor.for === undefined ? undefined : await seeAnswersIn(work);
  const meant = meantPlace(index, isAsked ? asked.typedPlace : (answers?.place ?? ""));
  const boxesOf = (departments: readonly string[]) => {
    const outlines = seeOutlinesIn(work, { box: WORLD, communes: false }).departments;
    return boxAroundAll(
      outlines
        .filter(({ code }) => departments.includes(code))
        .flatMap(({ box: { south, north, west, east } }) => [
          { latitude: south, longitude: west },
          { latitude: north, longitude: east },
        ]),
    );
  };
  return {
    index,
    where: whereAsked(asked, meant, { index, boxesOf }),
    place: { known: meant.known, choices: meant.choices },
    remembered: isAsked ? undefined : answers?.placeName,
  };
}

const WORLD: Box = { south: -90, north: 90, west: -180, east: 180 };
