import { dayOf } from "#basics/dates";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { myPassingAt } from "../../src/modules/homecare/domain/address.ts";
import { answerPassingIn } from "../../src/modules/homecare/passing/actions/answer-passing.ts";
import { askPassersIn } from "../../src/modules/homecare/passing/actions/ask-passers.ts";
import { sayYesIn } from "../../src/modules/homecare/passing/actions/say-yes.ts";
import { seeMyPassingsIn } from "../../src/modules/homecare/passing/actions/see-mine.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

/** Who asks, and who was told yes, alone: of the two none is walked through. */
export const knownTo: readonly string[] = [];

const { lucienne, sylvie } = demonstrationPeople;

export const paths: readonly string[] = [
  "/de-passage",
  "/chez-moi/de-passage",
  "/chez-moi/coup-de-main",
  myPassingAt("7d0f7a10-52a4-4b70-9c11-0a6f1f0e1fff"),
  "/entraide",
  `/chez-moi/de/${lucienne.id}`,
];

/** Lucienne asks who passes for bread; Sylvie, who passes, has her yes. One alone asks there: no list says it. */
export async function differ(app: TestHouse): Promise<void> {
  const ask = await app.transaction(person(lucienne.id), async (work) =>
    valueOf(
      await askPassersIn(work, {
        what: "Du pain bis",
        place: "L’épicerie",
        day: dayOf(work.now).add({ days: 2 }),
        at: Temporal.PlainTime.from("10:00"),
        commune: "26045",
      }),
    ),
  );
  await app.transaction(person(sylvie.id), async (work) =>
    valueOf(await answerPassingIn(work, { ask, name: "Sylvie", word: "Vers dix heures." })),
  );
  await app.transaction(person(lucienne.id), async (work) => {
    const answer = (await seeMyPassingsIn(work))?.asked[0]?.offers[0]?.id;
    if (answer === undefined) throw new Error("nobody answered");
    const told = { name: "Lulu", at: "home" as const, where: "4 rue Haute" };
    valueOf(await sayYesIn(work, { answer, ...told }));
  });
}
