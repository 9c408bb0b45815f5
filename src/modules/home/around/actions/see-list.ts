import { projectionOf } from "#basics/chart-plane";
import { placeIndexIn, seeOutlinesIn } from "#modules/territory";
import {
  contributionsIn,
  type ListOnMap,
  type ListQuery,
  type PointKind,
  reading,
  type ToldPoint,
  type Work,
} from "#services/house";

import { type Thing, thingsOf } from "../domain/parts.ts";
import { boxOfEverything, readBox } from "../domain/view.ts";
import type { Where } from "../domain/where.ts";
import type { ListedAround } from "./list-around.ts";
import { isThere } from "./on-map.ts";
import { drawnIn, type SeenAround } from "./see-around.ts";
import { COMMUNES_SHOWN } from "./see-contours.ts";

/** The search of a list, to be seen on a map: the query is that of the list. */
export interface AskedList {
  readonly kind: string;
  readonly query: ListQuery;
  /** The rectangle of the map, and the page of one place. */
  readonly frame: string;
  readonly page: number;
}

/** A search on the map: what it finds, and the list that it comes from. */
export interface SeenList extends SeenAround {
  readonly list: Pick<ListOnMap, "kind" | "at" | "title"> & { readonly query: string };
  /** So many were found, with or without a point. */
  readonly found: number;
  /** What has no point: the first ones, and how many. */
  readonly apart: { readonly shown: readonly ToldPoint[]; readonly total: number };
}

/** What has no point is named here up to so many; the others are in their list. */
const MOST_APART = 20;

/** The search of a list, on the map beside: the very same, for the same reader. Undefined: there is no such list. */
export const seeList = reading(seeListIn);

async function seeListIn(work: Work, asked: AskedList): Promise<SeenList | undefined> {
  const ground = await foundIn(work, asked);
  if (ground === undefined) return undefined;
  const { list, kind, found, where, index, points, box, projection } = ground;
  const tell = async (things: readonly Thing[]) => {
    const told = things.length === 0 ? [] : await found.tell(things.map(({ id }) => id));
    return new Map(told.map((one) => [`${one.kind} ${one.id}`, one]));
  };
  const several: ReadonlySet<string> = new Set(kind.several === true ? [kind.name] : []);
  const { page } = asked;
  return {
    ...(await drawnIn({ where, index, points, projection, several, tell, page })),
    where,
    box,
    projection,
    ground: seeOutlinesIn(work, {
      box: projection.shown,
      communes: projection.shown.north - projection.shown.south < COMMUNES_SHOWN,
    }),
    place: { known: true, choices: [] },
    remembered: undefined,
    kinds: [{ ...kind, count: found.ids.length, shown: true }],
    routes: [],
    routesShown: false,
    wide: [],
    list: { kind: list.kind, at: list.at, title: list.title, query: found.query },
    found: found.ids.length,
    apart: await apartOf(ground, tell),
  };
}

/** What was found and has no point: only named where nothing hides it, on the first page of the whole map. */
async function apartOf(
  { found, kind, where }: Pick<Ground, "found" | "kind" | "where">,
  tell: (things: readonly Thing[]) => Promise<ReadonlyMap<string, ToldPoint>>,
): Promise<SeenList["apart"]> {
  if (where.kind !== "everything") return { shown: [], total: 0 };
  const placed = new Set(thingsOf(found.points).map(({ id }) => id));
  const apart = found.ids.filter((id) => !placed.has(id));
  const first = apart.slice(0, MOST_APART).map((id) => ({ kind: kind.name, id }));
  return { shown: [...(await tell(first)).values()], total: apart.length };
}

/** All that a search finds, to be taken away. */
export const takeList = reading(
  async (work: Work, asked: AskedList): Promise<ListedAround | undefined> => {
    const ground = await foundIn(work, asked);
    if (ground === undefined) return undefined;
    const told = new Map((await ground.found.tell(ground.found.ids)).map((one) => [one.id, one]));
    return {
      points: ground.points.flatMap((placed) =>
        placed.ids.flatMap((id) => {
          const one = told.get(id);
          return one === undefined ? [] : [{ placed, told: one }];
        }),
      ),
      wide: [],
      box: ground.box,
    };
  },
);

type Ground = NonNullable<Awaited<ReturnType<typeof foundIn>>>;

/** What a search finds, and the ground on which it is seen. */
async function foundIn(work: Work, { kind: name, query, frame }: AskedList) {
  const { kind, list } = listIn(work, name) ?? {};
  if (kind === undefined || list === undefined) return undefined;
  const index = await placeIndexIn(work);
  const found = await list.find(work, query);
  const asked = readBox(frame);
  const where: Where =
    asked === undefined ? { kind: "everything" } : { kind: "box", box: asked, name: undefined };
  const points = found.points.filter((point) => isThere(where, point));
  const box = asked ?? boxOfEverything(points);
  return { list, kind, found, where, index, points, box, projection: projectionOf(box) };
}

function listIn(
  work: Work,
  name: string,
): { readonly kind: PointKind; readonly list: ListOnMap } | undefined {
  for (const { kinds, list } of contributionsIn(work, ({ points }) => points)) {
    const kind = kinds.find((one) => one.name === name);
    if (kind !== undefined && list?.kind === name) return { kind, list };
  }
  return undefined;
}
