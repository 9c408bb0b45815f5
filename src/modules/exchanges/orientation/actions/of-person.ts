import { type AboutPerson, withRight, listQuietIn } from "#services/house";

import { NAMED } from "../domain/orientation.ts";
import { listLinesNaming } from "../store/lines.ts";
import { listVersionsAbout, passVersions, takeNameAway } from "../store/of-person.ts";
import { WRITE } from "./record-gap.ts";
import { markRereadIn } from "./write-line.ts";

/**
 * The lines that name them, and what they wrote. Erased: their name leaves every version; the line is
 * to be read again. What they wrote of others stays, without a name. Merged: it passes.
 */
export const orientationOfPerson: AboutPerson = {
  gives: (work, person) =>
    withRight(work, WRITE, async (lent) => {
      const about = await listVersionsAbout(lent, person);
      const ids = about.map(({ id }) => id);
      const quiet = await listQuietIn(lent, ids, { part: NAMED, person });
      const versions = about.filter(({ id }) => !quiet.has(id));
      return {
        "Vos lignes des tables d’orientation": versions.map((one) => ({
          besoin: one.need,
          conditions: one.conditions ?? null,
          version: one.version,
          "écrite le": one.at.toString(),
          "écrite par vous": one.by === person,
          "vous y répondez": one.actor.kind === "person" && one.actor.person === person,
          "confirmée le": one.agreed?.at.toString() ?? null,
        })),
      };
    }),
  erases: (work, person) =>
    withRight(work, WRITE, async (lent) => {
      const lines = await listLinesNaming(lent, { person, organisations: [] });
      await takeNameAway(lent, person);
      for (const line of lines) await markRereadIn(lent, line, "gone");
    }),
  merges: (work, from, into) => withRight(work, WRITE, (lent) => passVersions(lent, from, into)),
};
