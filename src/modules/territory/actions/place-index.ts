import type { App, Work } from "#services/house";

import { indexPlaces, type PlaceIndex } from "../domain/place-index.ts";
import { listTerritory } from "../store/communes.ts";
import { type Edition, FILLED, findEdition } from "../store/edition.ts";

interface KeptIndex {
  readonly edition: number;
  readonly index: PlaceIndex;
  /** When the edition was last asked, in milliseconds of this process. */
  readonly askedAt: number;
}

/** What a process keeps may be this old when another one imported: asking for the number of the edition costs little. */
const MAY_BE_OLD = 1_000;

const kept = new WeakMap<App, KeptIndex>();

/** What the files of this version of Archipel say, before any import: the same in each house of a process. */
let ofFiles: { readonly files: string; readonly index: PlaceIndex } | undefined;

/** Those who ask while it is made wait for the same one: eight made at once would stop all pages for seconds. */
const making = new WeakMap<App, Promise<KeptIndex>>();

/**
 * The names of all places, for `findPlace` and its kin. Read from the database once (about half a
 * second), then kept in memory, and made anew within a second of an import in any process.
 */
export async function placeIndexIn(work: Work): Promise<PlaceIndex> {
  const known = kept.get(work.app);
  const now = performance.now();
  if (known !== undefined && now - known.askedAt < MAY_BE_OLD) return known.index;
  const under = making.get(work.app) ?? make(work, known);
  making.set(work.app, under);
  try {
    return (await under).index;
  } finally {
    making.delete(work.app);
  }
}

async function make(work: Work, known: KeptIndex | undefined): Promise<KeptIndex> {
  const askedAt = performance.now();
  const edition = await findEdition(work);
  const number = edition?.number ?? 0;
  const index = known?.edition === number ? known.index : await indexOf(work, edition);
  const made = { edition: number, index, askedAt };
  kept.set(work.app, made);
  return made;
}

async function indexOf(work: Work, edition: Edition | undefined): Promise<PlaceIndex> {
  const files = edition?.number === FILLED ? edition.files : undefined;
  if (files !== undefined && files === ofFiles?.files) return ofFiles.index;
  const index = indexPlaces(await listTerritory(work));
  if (files !== undefined) ofFiles = { files, index };
  return index;
}

/** Forgets what is kept, once the work that changed places is done. */
export function forgetPlaceIndex(app: App): void {
  kept.delete(app);
}
