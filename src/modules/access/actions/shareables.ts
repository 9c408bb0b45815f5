import {
  type App,
  declaredIn,
  type Shareable,
  type ShareableThing,
  type Work,
} from "#services/house";

import type { Opening } from "../domain/sharing.ts";
import type { SpaceId } from "../domain/space.ts";

/** The kinds of things that one may share, by their names in addresses. */
export function shareablesOf(app: App): ReadonlyMap<string, Shareable> {
  return new Map(declaredIn(app, "shareables").flatMap((kinds) => Object.entries(kinds)));
}

/** The things of one kind that somebody reads of another, under its heading. */
export interface ReadKind {
  readonly heading: string;
  /** The same where another reads it: of who shows it, by name. */
  readonly headingOf: ((name: string) => string) | undefined;
  readonly table: string;
  /** Where the module shows them its own way. */
  readonly page: ReturnType<NonNullable<Shareable["page"]>> | undefined;
  readonly things: readonly ShareableThing[];
}

/** What these openings of one space show, kind after kind, as the actor sees it: row security decides again. */
export async function readOpeningsIn(
  work: Work,
  space: SpaceId,
  openings: readonly Pick<Opening, "table" | "row">[],
): Promise<readonly ReadKind[]> {
  const kinds: ReadKind[] = [];
  for (const { heading, headingOf, table, see, page } of shareablesOf(work.app).values()) {
    const open = openings.filter((one) => one.table === table);
    if (open.length === 0) continue;
    const rows = open.flatMap(({ row }) => row ?? []);
    const isAll = open.some(({ row }) => row === undefined);
    const things = await see(work, { space, rows: isAll ? undefined : rows });
    if (things.length > 0) kinds.push({ heading, headingOf, table, page: page?.(space), things });
  }
  return kinds;
}
