import { type Work } from "#services/house";

import {
  type Brought,
  BROUGHT_KINDS,
  type BroughtItem,
  type BroughtKind,
  type BroughtName,
  isPlain,
  mapFiles,
  mapNames,
  type Plain,
} from "../domain/brought.ts";
import type { CircleId } from "../domain/circle.ts";
import { findBrought, listItems, listNames } from "../store/brought.ts";

const EVERYTHING = { from: 0, most: 1_000_000 };

/** All that a circle brought with it, its names written out again. */
export interface WholeBrought {
  readonly brought: Brought;
  readonly names: readonly BroughtName[];
  readonly items: ReadonlyMap<BroughtKind, readonly Plain[]>;
  readonly files: readonly { readonly id: string; readonly name: string }[];
}

/** What a circle brought, for a member who takes it away again; undefined when it was founded here. */
export async function readBroughtIn(
  work: Work,
  circle: CircleId,
): Promise<WholeBrought | undefined> {
  const brought = await findBrought(work, circle);
  if (brought === undefined) return undefined;
  const names = await listNames(work, circle);
  const items = new Map<BroughtKind, readonly Plain[]>();
  for (const kind of BROUGHT_KINDS) {
    const some = await listItems(work, circle, { kind, ...EVERYTHING });
    if (some.length > 0)
      items.set(
        kind,
        some.map((one) => namedAgain(one, names)),
      );
  }
  return { brought, names, items, files: filesOf(items) };
}

/** A thing as the archive told it: each place of a name is the name, or nothing once it is erased. */
export function namedAgain(item: BroughtItem, names: readonly BroughtName[]): Plain {
  const read = mapNames(item.content, (place) => nameAt(place, names));
  return isPlain(read) ? read : {};
}

/** The name that stands at a place. */
export function nameAt(place: unknown, names: readonly BroughtName[]): unknown {
  return typeof place === "number" ? (names[place]?.name ?? "") : place;
}

function filesOf(items: WholeBrought["items"]): WholeBrought["files"] {
  const files = new Map<string, { readonly id: string; readonly name: string }>();
  mapFiles([...items.values()], (list) => {
    for (const one of list)
      if (isPlain(one) && typeof one["id"] === "string" && typeof one["name"] === "string")
        files.set(one["id"], { id: one["id"], name: one["name"] });
    return list;
  });
  return [...files.values()];
}
