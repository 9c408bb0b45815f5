import { operator } from "#services/house";
import { newId } from "#basics/id";

import { addSourceIn } from "../../src/modules/calls/sources/actions/manage-sources.ts";
import { beginFetch } from "../../src/modules/calls/sources/store/source-fetches.ts";
import type { TestHouse } from "../support/house.ts";

/** Who keeps the instance sees where its calls are read from. */
export const knownTo: readonly string[] = ["operator"];

/** One source more, with its key, read once. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(operator(), async (work) => {
    const added = await addSourceIn(work, {
      name: "Un portail à nous",
      dialect: "aides-territoires",
      address: "https://aides.example.org/api/",
      hour: 4,
      secret: "une clé",
    });
    if (!added.done) throw new Error(added.refusal);
    await beginFetch(work, newId(), added.value);
  });
}
