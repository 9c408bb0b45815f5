import type { App, Work } from "#services/house";
import { job } from "#services/house";

import { isSameCommune, renewCommune } from "../domain/new-edition.ts";
import { listTerritory, retireOthers, saveAreas, saveCommunes } from "../store/communes.ts";
import { findEdition, holdEdition, saveEdition } from "../store/edition.ts";
import { fingerprintFiles, readTerritoryFiles } from "../store/territory-files.ts";

/** Fills the tables with the places that come with the house, when these are not there yet. Cheap when they are. */
export function fillTerritory(app: App): Promise<void> {
  return app.transaction(job("fill-territory"), fillTerritoryIn);
}

/** The step. What an import measured exactly stays; communes that a new release merged go out of force. */
export async function fillTerritoryIn(work: Work): Promise<void> {
  const { projectFolder } = work.app.config;
  const files = fingerprintFiles(projectFolder);
  if ((await findEdition(work))?.files === files) return;
  const edition = await holdEdition(work);
  // Another process may have filled them while this one waited.
  if (edition?.files === files) return;
  const told = readTerritoryFiles(projectFolder);
  const before = await listTerritory(work);
  const known = new Map(before.communes.map((commune) => [commune.code, commune]));
  await saveAreas(work, told);
  await saveCommunes(
    work,
    told.communes
      .map((commune) => renewCommune(known.get(commune.code), commune))
      .filter((commune) => {
        const old = known.get(commune.code);
        return old === undefined || !isSameCommune(old, commune);
      }),
  );
  if (known.size > 0)
    await retireOthers(
      work,
      told.communes.map(({ code }) => code),
    );
  await saveEdition(work, { number: (edition?.number ?? 0) + 1, files });
}
