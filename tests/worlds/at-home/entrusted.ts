import { makePartyIn, joinPartyIn } from "#modules/access";
import { addTaskIn } from "#modules/tasks";
import { ownSpaceOf } from "#rules/access";
import { demonstrationPeople } from "#rules/people";
import { holderOf, person } from "#services/house";
import { newId } from "#basics/id";

import { saySharing } from "../../../src/modules/access/actions/say-sharing.ts";
import { seeWeek } from "../../../src/modules/homecare/actions/see-week.ts";
import { dayOf } from "#basics/dates";
import { entrust } from "../../support/entrusting.ts";
import type { TestHouse } from "../../support/house.ts";
import { valueOf } from "../../support/organisations.ts";

export const knownTo = {};

const { adrienne, bruno, sylvie } = demonstrationPeople;

/** Adrienne has Bruno act for her at home, who reads her week; she has a task, which Sylvie sees; a group of hers. */
export async function differ(app: TestHouse): Promise<void> {
  const scopes = ["homecare"] as const;
  const mandate = await entrust(app, adrienne.id, bruno, scopes);
  const acting = holderOf(bruno.id, { person: adrienne.id, mandate, scopes });
  const read = await seeWeek(app, acting, { day: dayOf(app.clock.now()) });
  if (read === undefined) throw new Error("who acts for her reads nothing");
  await app.transaction(person(adrienne.id), async (work) => {
    const space = ownSpaceOf(adrienne.id);
    const asked = { title: "Refaire mon testament", due: undefined, assignee: undefined };
    valueOf(await addTaskIn(work, { space, ...asked }));
    const party = newId<"Party">();
    await makePartyIn(work, { id: party, space, name: "Pour le jardin", keptBy: "trial" });
    await joinPartyIn(work, { party, person: sylvie.id, keptBy: "trial" });
  });
  const asked = { name: "taches", to: sylvie.id, end: "month", purpose: undefined } as const;
  valueOf(await saySharing(app, person(adrienne.id), asked));
}
