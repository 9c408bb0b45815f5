import { organisationsToActForIn } from "#modules/organisations";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { nameReceiverIn } from "../../src/modules/concerns/actions/name-receiver.ts";
import { seeOfferedIn, writeWordIn } from "../../src/modules/concerns/actions/write-word.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";
import { working } from "../support/workers.ts";

/** Who wrote and who receives alone know: of these none is walked through. */
export const knownTo: readonly string[] = [];

const { lucienne, sylvie, nathalie } = demonstrationPeople;

export const paths: readonly string[] = [
  "/inquietude",
  "/inquietude/recus",
  "/inquietude?ou=Crest",
];

/** Lucienne writes to the département’s mission that she is worried about Adrienne; one more of it reads what it receives. */
export async function differ(app: TestHouse): Promise<void> {
  const [mission] = await app.transaction(person(nathalie.id), (work) =>
    organisationsToActForIn(work, "approve"),
  );
  if (mission === undefined) throw new Error("nobody agrees for the mission");
  const organisation = mission.id;
  await working(app).worksAt(sylvie.id, { organisation, keeper: nathalie.id });
  await app.transaction(person(nathalie.id), async (work) =>
    valueOf(await nameReceiverIn(work, { organisation, person: sylvie.id })),
  );
  await app.transaction(person(lucienne.id), async (work) => {
    const [service] = (await seeOfferedIn(work, { typed: "Crest (26)" })).services;
    if (service === undefined) throw new Error("nobody receives for Crest");
    valueOf(
      await writeWordIn(work, {
        service: service.id,
        about: "Adrienne, à la Bégude",
        seen: "Elle n’ouvre plus ses volets.",
        reach: undefined,
        known: undefined,
        saysName: true,
      }),
    );
  });
}
