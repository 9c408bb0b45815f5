import { job, operator } from "#services/house";

import { keepTable } from "../../src/modules/premises/imports/actions/sent-tables.ts";
import { takeRowsIn } from "../../src/modules/premises/imports/actions/take-rows.ts";
import type { TestHouse } from "../support/house.ts";

export const knownTo: readonly string[] = ["operator"];

/** One import more, of which a row was kept apart; and a table that waits to be looked at. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(job("opening"), (work) =>
    takeRowsIn(work, {
      rows: [{ nom: "La ligne que nul ne voit", commune: "Gotham" }],
      source: "Un tableau que nul ne voit",
      licence: "",
    }),
  );
  const bytes = Buffer.from("nom;commune\nLa ligne qui attend;Crest\n");
  const told = await keepTable(app, operator(), { name: "attente.csv", bytes, isTooLong: false });
  if (!told.done) throw new Error(told.refusal);
}
