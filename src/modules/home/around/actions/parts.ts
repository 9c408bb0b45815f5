import type { Gathered } from "#basics/chart-plane";
import {
  type Box,
  departmentOf,
  distanceToClaim,
  isCommuneCode,
  kilometresBetween,
  type PlaceIndex,
} from "#rules/territory";
import type { PlacedPoints, ToldPoint } from "#services/house";

import { nameOf } from "../domain/disc-name.ts";
import { linesOf, sizeOf, type Thing, thingsOf } from "../domain/parts.ts";
import { boxAroundAll } from "../domain/view.ts";
import type { Where } from "../domain/where.ts";

/** A disc of the map, and its part of the list. */
export interface AroundPart {
  readonly disc: Gathered<PlacedPoints>;
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
  discs: readonly Gathered<PlacedPoints>[],
): readonly Gathered<PlacedPoints>[] {
  const centre = where.kind === "around" ? where.commune.centre : undefined;
  const rank = ({ points }: Gathered<PlacedPoints>) =>
    centre === undefined
      ? -sizeOf(points)
      : Math.min(...points.slice(0, 500).map((point) => kilometresBetween(centre, point)));
  return discs
    .map((disc) => ({ disc, rank: rank(disc) }))
    .toSorted((one, other) => one.rank - other.rank || one.disc.y - other.disc.y)
    .map(({ disc }) => disc);
}

export interface ToWrite {
  readonly where: Where;
  readonly index: PlaceIndex;
  readonly discs: readonly Gathered<PlacedPoints>[];
  readonly page: number;
  /** What some things are called, by « kind id », in the order in which one reads them. */
  readonly tell: (things: readonly Thing[]) => Promise<ReadonlyMap<string, ToldPoint>>;
}

/** The parts of the list, one a disc: only what the page writes out is asked what it is called. */
export async function partsIn({
  where,
  index,
  discs,
  page,
  tell,
}: ToWrite): Promise<readonly AroundPart[]> {
  const lines = linesOf(
    discs.map(({ points }) => sizeOf(points)),
    page,
  );
  const written = discs.map(({ points }, at) => {
    return thingsOf(points, lines[at]);
  });
  const told = [...(await tell(written.flat()))];
  return discs.map((disc, at) => {
    const { name, commune } = nameOf(index, disc.points);
    const count = sizeOf(disc.points);
    const isMore = discs.length > 1 && (written[at]?.length ?? 0) < count;
    return {
      disc,
      count,
      commune,
      name,
      departments: departmentsOf(disc.points),
      isWhole: disc.points.every((point) => point.commune === commune),
      km: kmOf(where, index, commune),
      kind: onlyKindOf(disc.points),
      told: inTheirOrder(told, written[at] ?? []),
      nearer: isMore ? boxAroundAll(disc.points) : undefined,
      approximate: disc.points.some(({ exact }) => !exact),
    };
  });
}

function onlyKindOf([first, ...others]: readonly PlacedPoints[]): string | undefined {
  return others.every(({ kind }) => kind === first?.kind) ? first?.kind : undefined;
}

/** In the order in which their modules tell them: what closes first, names as in a directory. */
function inTheirOrder(
  told: readonly (readonly [string, ToldPoint])[],
  things: readonly Thing[],
): readonly ToldPoint[] {
  const own = new Set(things.map(({ kind, id }) => `${kind} ${id}`));
  return told.flatMap(([key, point]) => (own.has(key) ? [point] : []));
}

function kmOf(where: Where, index: PlaceIndex, code: string | undefined): number | undefined {
  const centre = where.kind === "around" ? where.commune.centre : undefined;
  const other = code === undefined ? undefined : index.communes.get(code)?.centre;
  return centre === undefined || other === undefined ? undefined : distanceToClaim(centre, other);
}

/** The code of a commune begins with that of its département: thousands of communes are not looked up for that. */
function departmentsOf(points: readonly PlacedPoints[]): readonly string[] {
  const departments = new Map<string, string>();
  for (const { commune } of points) {
    const begins = commune?.slice(0, 3) ?? "";
    if (commune !== undefined && !departments.has(begins) && isCommuneCode(commune))
      departments.set(begins, departmentOf(commune));
  }
  return [...new Set(departments.values())];
}
