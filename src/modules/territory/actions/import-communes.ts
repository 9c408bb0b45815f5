import { done, refused, type Result } from "#basics/result";
import { action, isOperator, recordAdministrativeActIn, type Work } from "#services/house";

import { isSameCommune, renewCommune } from "../domain/new-edition.ts";
import type { Commune } from "../domain/place.ts";
import { readToldCommune, type ToldRefusal } from "../domain/told-communes.ts";
import { listTerritory, saveCommunes } from "../store/communes.ts";
import { holdEdition, saveEdition } from "../store/edition.ts";
import { forgetPlaceIndex } from "./place-index.ts";

/** What became of a list: new + updated + unchanged + refused = read. */
export interface ImportedCommunes {
  readonly read: number;
  readonly new: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly { readonly code: string; readonly refusal: ToldRefusal }[];
  /** Communes in force whose centre is measured, after the import. */
  readonly exact: number;
  readonly communes: number;
}

export type ImportCommunesRefusal = "not-the-operator" | "nothing-to-read";

/**
 * The operator brings communes up to date from a list (geo.api.gouv.fr, or a table of the same
 * shape). A bad record is refused with its reason, and the others are taken; a commune that the
 * list does not name stays as it is. The same list twice changes nothing.
 */
export async function importCommunes(
  ...[app, actor, asked]: Parameters<typeof importOnce>
): ReturnType<typeof importOnce> {
  const answer = await importOnce(app, actor, asked);
  if (answer.done) forgetPlaceIndex(app);
  return answer;
}

const importOnce = action(importCommunesIn);

/** The step: the same inside a transaction already open. */
export async function importCommunesIn(
  work: Work,
  { records }: { readonly records: readonly unknown[] },
): Promise<Result<ImportedCommunes, ImportCommunesRefusal>> {
  if (!isOperator(work.actor)) return refused("not-the-operator");
  if (records.length === 0) return refused("nothing-to-read");
  const edition = await holdEdition(work);
  const before = await listTerritory(work);
  const communes = new Map<string, Commune>(before.communes.map((one) => [one.code, one]));
  const regions = new Map(before.departments.map(({ code, region }) => [code, region]));
  const changed = new Map<string, Commune>();
  const refusals: { code: string; refusal: ToldRefusal }[] = [];
  const count = { new: 0, updated: 0, unchanged: 0 };
  for (const record of records) {
    const told = readToldCommune(record, { communes, regions });
    if (!told.read) {
      refusals.push({ code: told.code, refusal: told.refusal });
      continue;
    }
    const known = communes.get(told.commune.code);
    const commune = renewCommune(known, told.commune);
    const became =
      known === undefined ? "new" : isSameCommune(known, commune) ? "unchanged" : "updated";
    count[became] += 1;
    if (became === "unchanged") continue;
    communes.set(commune.code, commune);
    changed.set(commune.code, commune);
  }
  await saveCommunes(work, [...changed.values()]);
  if (changed.size > 0) {
    await saveEdition(work, { number: (edition?.number ?? 0) + 1, files: edition?.files ?? "" });
  }
  await recordAdministrativeActIn(work, { what: "communes-imported", about: `${changed.size}` });
  const exact = [...communes.values()].filter(({ centre }) => centre?.precision === "exact").length;
  return done({
    read: records.length,
    ...count,
    refused: refusals,
    exact,
    communes: communes.size,
  });
}
