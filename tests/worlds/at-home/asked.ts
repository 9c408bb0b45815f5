import { dayOf } from "#basics/dates";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { sayAfterwardsIn } from "../../../src/modules/home/afterwards/actions/say-afterwards.ts";
import { nameCloserIn } from "../../../src/modules/home/devices/actions/name-closer.ts";
import { answerPassingIn } from "../../../src/modules/homecare/passing/actions/answer-passing.ts";
import { askPassersIn } from "../../../src/modules/homecare/passing/actions/ask-passers.ts";
import { sayYesIn } from "../../../src/modules/homecare/passing/actions/say-yes.ts";
import { seeMyPassingsIn } from "../../../src/modules/homecare/passing/actions/see-mine.ts";
import type { TestHouse } from "../../support/house.ts";
import { valueOf } from "../../support/organisations.ts";

export const knownTo = {};

const { adrienne, bruno, sylvie } = demonstrationPeople;

/** Adrienne asks who passes for a parcel, where one alone asks, and Bruno has her yes; she names Sylvie for what comes after her, and for her tablet. */
export async function differ(app: TestHouse): Promise<void> {
  const ask = await app.transaction(person(adrienne.id), async (work) =>
    valueOf(
      await askPassersIn(work, {
        what: "Un colis à retirer",
        place: "Le tabac",
        day: dayOf(work.now).add({ days: 3 }),
        at: Temporal.PlainTime.from("10:00"),
        commune: "26289",
      }),
    ),
  );
  await app.transaction(person(bruno.id), async (work) =>
    valueOf(await answerPassingIn(work, { ask, name: "Bruno", word: "Vers onze heures." })),
  );
  await app.transaction(person(adrienne.id), async (work) => {
    const mine = (await seeMyPassingsIn(work))?.asked ?? [];
    const answer = mine.find(({ id }) => id === ask)?.offers[0]?.id;
    if (answer === undefined) throw new Error("nobody answered");
    const told = { name: "Adrienne", at: "home" as const, where: "12 rue du Four" };
    valueOf(await sayYesIn(work, { answer, ...told }));
    valueOf(await sayAfterwardsIn(work, { fate: "give", months: 6, teller: sylvie.id }));
    valueOf(await nameCloserIn(work, { closer: sylvie.id }));
  });
}
