import type { Gathered } from "#basics/chart-plane";
import { type Box, distanceToClaim, kilometresBetween, type PlaceIndex } from "#rules/territory";
import type { PlacedPoint, ToldPoint, Work } from "#services/house";

import { nameOf } from "../domain/disc-name.ts";
import { linesOf } from "../domain/parts.ts";
import { boxAroundAll } from "../domain/view.ts";
import type { Where } from "../domain/where.ts";
import { toldIn } from "./on-map.ts";

/** A disc of the map, and its part of the list. */
export interface AroundPart {
  readonly disc: Gathered<PlacedPoint>;
  /** So many things: what the disc and the list say. */
  readonly count: number;
  /** The commune that names it, and whether all of it is there. */
  readonly commune: string | undefined;
  readonly name: string;
  /** The codes of the départements where its points are, as far as their communes are known. */
  readonly departments: readonly string[];
  readonly isWhole: boolean;
  /** Whole kilometres from the place asked, when they may be claimed. */
  readonly km: number | undefined;
  /** The only kind that it holds; undefined when it holds several. */
  readonly kind: string | undefined;
  /** What is written out, and the rectangle in which all of it is, when more is there. */
  readonly told: readonly ToldPoint[];
  readonly nearer: Box | undefined;
  /** Whether its place is only near: a commune that is placed among its neighbours. */
  readonly approximate: boolean;
}

/** The nearest first around a place; else the fullest. */
export function inOrder(
  where: Where,
  discs: readonly Gathered<PlacedPoint>[],
): readonly Gathered<PlacedPoint>[] {
  const centre = where.kind === "around" ? where.commune.centre : undefined;
  const rank = ({ points }: Gathered<PlacedPoint>) =>
    centre === undefined
      ? -points.length
      : Math.min(...points.slice(0, 500).map((point) => kilometresBetween(centre, point)));
  return discs
    .map((disc) => ({ disc, rank: rank(disc) }))
    .toSorted((one, other) => one.rank - other.rank || one.disc.y - other.disc.y)
    .map(({ disc }) => disc);
}

/** The parts of the list, one a disc: only what the page writes out is asked what it is called. */
export async function partsIn(
  work: Work,
  {
    where,
    index,
    discs,
    page,
  }: {
    readonly where: Where;
    readonly index: PlaceIndex;
    readonly discs: readonly Gathered<PlacedPoint>[];
    readonly page: number;
  },
): Promise<readonly AroundPart[]> {
  const lines = linesOf(
    discs.map(({ points }) => points.length),
    page,
  );
  const written = discs.map(({ points }, at) => {
    const { from = 0, most = 0 } = lines[at] ?? {};
    return points.slice(from, from + most);
  });
  const told = await toldIn(work, written.flat());
  return discs.map((disc, at) => {
    const { name, commune } = nameOf(index, disc.points);
    const kinds = new Set(disc.points.map(({ kind }) => kind));
    const isMore = discs.length > 1 && (written[at]?.length ?? 0) < disc.points.length;
    return {
      disc,
      count: disc.points.length,
      commune,
      name,
      departments: departmentsOf(index, disc.points),
      isWhole: disc.points.every((point) => point.commune === commune),
      km: kmOf(where, index, commune),
      kind: kinds.size === 1 ? [...kinds][0] : undefined,
      told: inTheirOrder(told, written[at] ?? []),
      nearer: isMore ? boxAroundAll(disc.points) : undefined,
      approximate: disc.points.some(({ exact }) => !exact),
    };
  });
}

/** In the order in which their modules tell them: what closes first, names as in a directory. */
function inTheirOrder(
  told: ReadonlyMap<string, ToldPoint>,
  points: readonly PlacedPoint[],
): readonly ToldPoint[] {
  const own = new Set(points.map(({ kind, id }) => `${kind} ${id}`));
  return [...told].flatMap(([key, point]) => (own.has(key) ? [point] : []));
}

function kmOf(where: Where, index: PlaceIndex, code: string | undefined): number | undefined {
  const centre = where.kind === "around" ? where.commune.centre : undefined;
  const other = code === undefined ? undefined : index.communes.get(code)?.centre;
  return centre === undefined || other === undefined ? undefined : distanceToClaim(centre, other);
}

function departmentsOf(index: PlaceIndex, points: readonly PlacedPoint[]): readonly string[] {
  const communes = new Set(points.map(({ commune }) => commune ?? ""));
  return [...new Set([...communes].flatMap((code) => index.communes.get(code)?.department ?? []))];
}
