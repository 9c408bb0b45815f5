import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { seeOfferedIn, writeWordIn } from "../../../src/modules/concerns/actions/write-word.ts";
import type { TestHouse } from "../../support/house.ts";
import { valueOf } from "../../support/organisations.ts";

export const knownTo = {};

const { adrienne, paul } = demonstrationPeople;

/** Paul writes to the mission that she worries about Adrienne, who worries about somebody herself. */
export async function differ(app: TestHouse): Promise<void> {
  for (const [who, about] of [
    [paul.id, "Adrienne, à la Bégude"],
    [adrienne.id, "Yvonne, à Saillans"],
  ] as const)
    await app.transaction(person(who), async (work) => {
      const [service] = (await seeOfferedIn(work, { typed: "Crest (26)" })).services;
      if (service === undefined) throw new Error("nobody receives for Crest");
      const seen = "On crie derrière les volets.";
      const said = { about, seen, reach: undefined, known: undefined, saysName: true };
      valueOf(await writeWordIn(work, { service: service.id, ...said }));
    });
}
