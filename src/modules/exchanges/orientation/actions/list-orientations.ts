import { findCircleIn, listMyCirclesIn } from "#modules/circles";
import { placeIndexIn } from "#modules/territory";
import { type Circle, isClosed } from "#rules/circles";
import { type CommuneCode, findPlace, type PlaceIndex } from "#rules/territory";
import { reading, type SitemapEntry, type Work } from "#services/house";

import { addressOf, type Orientation } from "../domain/orientation.ts";
import { areasOf, reachOf } from "../domain/reach.ts";
import { listLines } from "../store/lines.ts";
import { listOrientations } from "../store/orientations.ts";
import { writePlacesIn } from "./describe-lines.ts";
import { type NextOnTable, nextOnTableIn } from "./next-on-table.ts";

/** A table in a list. */
export interface ListedOrientation {
  readonly table: Orientation;
  readonly circle: Circle;
  readonly where: readonly string[];
  /** How many lines stand. */
  readonly lines: number;
}

export interface FoundOrientations {
  readonly tables: readonly ListedOrientation[];
  /** Who answers the need that was looked for; undefined when none was. */
  readonly answers: readonly NextOnTable[] | undefined;
  /** The commune that was understood, or whether what was typed is none. */
  readonly place: "none" | "unknown" | "known";
  /** The circles of the reader that may begin one. */
  readonly mine: readonly Circle[];
}

/** The tables that one may know of, and who answers a need at a place. */
export const listTables = reading(listTablesIn);

export async function listTablesIn(
  work: Work,
  asked: { readonly words: string; readonly typedPlace: string },
): Promise<FoundOrientations> {
  const tables = await listOrientations(work);
  const index = asked.typedPlace === "" ? undefined : await placeIndexIn(work);
  const commune = index && communeOf(index, asked.typedPlace);
  const areas = index && commune && areasOf(index, commune);
  const there = tables.filter(({ places }) => reachOf(areas, places) !== undefined);
  const { words } = asked;
  return {
    tables: await describeIn(work, there),
    answers: words === "" ? undefined : await nextOnTableIn(work, { words, commune, without: [] }),
    place: index === undefined ? "none" : commune === undefined ? "unknown" : "known",
    mine: await listMyOpenIn(work),
  };
}

function communeOf(index: PlaceIndex, typed: string): CommuneCode | undefined {
  const found = findPlace(index, typed.slice(0, 100));
  if (found.found !== "one" || found.place.kind !== "commune") return undefined;
  return found.place.commune.code;
}

async function describeIn(
  work: Work,
  tables: readonly Orientation[],
): Promise<readonly ListedOrientation[]> {
  const lines = await listLines(
    work,
    tables.map(({ id }) => id),
  );
  const counts = Map.groupBy(
    lines.filter(({ standing }) => standing !== undefined),
    ({ orientation }) => orientation,
  );
  const listed: ListedOrientation[] = [];
  for (const table of tables) {
    const circle = await findCircleIn(work, { circle: table.circle });
    if (circle === undefined) continue;
    const where = await writePlacesIn(work, table.places);
    listed.push({ table, circle, where, lines: counts.get(table.id)?.length ?? 0 });
  }
  return listed;
}

/** The circles of the person who acts in which something may still be written. */
export const listMyOpenCircles = reading((work: Work) => listMyOpenIn(work));

async function listMyOpenIn(work: Work): Promise<readonly Circle[]> {
  return (await listMyCirclesIn(work)).filter((circle) => !isClosed(circle));
}

/** The tables of one circle, for its page. */
export async function listOfCircleIn(
  work: Work,
  circle: Orientation["circle"],
): Promise<readonly ListedOrientation[]> {
  return describeIn(work, await listOrientations(work, { circle }));
}

/** The public tables, for the map of the site. */
export async function listForSitemapIn(work: Work): Promise<readonly SitemapEntry[]> {
  const tables = await listOrientations(work);
  return tables
    .filter(({ number }) => number !== undefined)
    .map((table) => ({ at: addressOf(table), changed: table.changedAt }));
}
