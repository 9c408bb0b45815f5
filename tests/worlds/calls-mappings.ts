import { newId } from "#basics/id";

import type { TestHouse } from "../support/house.ts";
import { behindTheWalls } from "../support/tables.ts";

/** Who keeps the instance says how files are read, and keeps them until they are in. */
export const knownTo: readonly string[] = ["operator"];

/** A supplier's columns are known, and a file of theirs waits to be imported. */
export async function differ(app: TestHouse): Promise<void> {
  const mapping = { source: "table", prefix: "voisins", columns: { titre: { from: ["Quoi"] } } };
  await behindTheWalls(app, async (client) => {
    await client.query(
      "insert into calls.mapping (id, name, mapping, changed_at) values ($1, 'Liste des voisins', $2, $3)",
      [newId(), JSON.stringify(mapping), app.clock.now().toString()],
    );
    await client.query(
      "insert into calls.table_file (id, name, bytes, kept_at) values ($1, 'voisins.csv', $2, $3)",
      [newId(), Buffer.from("Quoi\nUn four\n"), app.clock.now().toString()],
    );
  });
}
