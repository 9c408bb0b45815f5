import { type Coordinates, isInBox, kilometresBetween, type PlaceIndex } from "#rules/territory";
import type { SeenOutlines } from "#modules/territory";
import {
  contributionsIn,
  type MapRoute,
  type PlacedPoints,
  type PointKind,
  type PointsOnMap,
  type ToldPoint,
  type WidePoint,
  type Work,
} from "#services/house";

import type { AskedAround } from "../domain/asked.ts";
import type { Thing } from "../domain/parts.ts";
import type { Where } from "../domain/where.ts";

/** A kind that may be shown, and how many of it there are here. */
export interface CountedKind extends PointKind {
  readonly count: number;
  readonly shown: boolean;
}

/** What covers the territory, of one module. */
export interface WideList {
  readonly shown: readonly WidePoint[];
  readonly total: number;
  readonly all: string;
}

/** What covers a territory: so many are named, the others are in their own list. */
const MOST_WIDE = 8;

/** All that stands there, each module in its turn; within the radius, when there is one. */
export async function placedIn(work: Work, where: Where): Promise<readonly PlacedPoints[]> {
  const all: (readonly PlacedPoints[])[] = [];
  for (const { place } of onMapIn(work))
    all.push(await place(work, where.kind === "everything" ? undefined : where.box));
  return all.flat().filter((point) => isThere(where, point));
}

/** Whether a point is in what is looked at. */
export function isThere(where: Where, point: Coordinates): boolean {
  if (where.kind === "everything") return true;
  if (where.kind === "box") return isInBox(where.box, point);
  const { centre } = where.commune;
  return centre === undefined || kilometresBetween(centre, point) <= Number(where.km);
}

function onMapIn(work: Work): readonly PointsOnMap[] {
  return contributionsIn(work, ({ points }) => points);
}

/** The kinds of which one thing may stand in several places. */
export function severalIn(work: Work): ReadonlySet<string> {
  const kinds = onMapIn(work).flatMap(({ kinds: own }) => own);
  return new Set(kinds.flatMap(({ name, several }) => (several === true ? [name] : [])));
}

/** All kinds that modules bring, with how many there are; none chosen, all are shown. */
export function kindsOf(
  work: Work,
  asked: AskedAround,
  counts: ReadonlyMap<string, number>,
): readonly CountedKind[] {
  const isMember = work.actor.for !== undefined;
  const kinds = onMapIn(work)
    .flatMap(({ kinds: own }) => own)
    .filter(({ searchedOnly }) => searchedOnly !== true)
    .filter(({ members }) => members !== true || isMember);
  return kinds.map((kind) => ({
    ...kind,
    count: counts.get(kind.name) ?? 0,
    shown: asked.kinds.length === 0 || asked.kinds.includes(kind.name),
  }));
}

/** What some things are called, asked of the modules whose kinds they are. */
export async function toldIn(
  work: Work,
  things: readonly Thing[],
): Promise<ReadonlyMap<string, ToldPoint>> {
  const told = new Map<string, ToldPoint>();
  const ids = Map.groupBy(things, ({ kind }) => kind);
  for (const { kinds, tell } of onMapIn(work)) {
    const own = kinds.flatMap(({ name }) => ids.get(name) ?? []).map(({ id }) => id);
    if (own.length === 0) continue;
    for (const one of await tell(work, [...new Set(own)])) told.set(`${one.kind} ${one.id}`, one);
  }
  return told;
}

/** What joins two places that are both there. */
export async function routesIn(work: Work, where: Where): Promise<readonly MapRoute[]> {
  const all: (readonly MapRoute[])[] = [];
  for (const { routes } of onMapIn(work))
    if (routes !== undefined)
      all.push(await routes(work, where.kind === "everything" ? undefined : where.box));
  return all.flat().filter(({ from, to }) => isThere(where, from) && isThere(where, to));
}

/** What covers the territories that are looked at: that of the place, else all those that are drawn. */
export async function wideIn(
  work: Work,
  {
    where,
    index,
    ground,
    shown,
  }: {
    readonly where: Where;
    readonly index: PlaceIndex;
    readonly ground: SeenOutlines;
    readonly shown: ReadonlySet<string>;
  },
): Promise<readonly WideList[]> {
  const departments =
    where.kind === "around"
      ? [where.commune.department]
      : ground.departments.map(({ code }) => code);
  const regions = [
    ...new Set(departments.flatMap((code) => index.departments.get(code)?.region ?? [])),
  ];
  const lists: WideList[] = [];
  for (const { kinds, wide } of onMapIn(work)) {
    if (wide === undefined || !kinds.some(({ name }) => shown.has(name))) continue;
    lists.push(await wide(work, { departments, regions, most: MOST_WIDE }));
  }
  return lists.filter(({ total }) => total > 0);
}
