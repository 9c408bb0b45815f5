import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { operator } from "#services/house";

import { importNotices } from "../../src/modules/calls/sources/actions/import-notices.ts";
import type { TestHouse } from "./house.ts";

/** The operator imports one more call, from a table of two lines: the second has no title and is refused. */
export async function publish(app: TestHouse, id: string, title: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "archipel-publish-"));
  const path = join(folder, "appels.csv");
  writeFileSync(
    path,
    `identifiant;titre;organisme;resume;public;departements;date_limite
${id};${title};Commune de Valfleury;Un jardin partagé entre voisins.;associations;26;31/12/2026
${id}-sans-titre;;Commune de Valfleury;;;26;
`,
  );
  const report = await importNotices(app, operator(), { source: "csv", path });
  rmSync(folder, { recursive: true });
  if (report.new !== 1) throw new Error(`the call was not taken: ${JSON.stringify(report)}`);
}
