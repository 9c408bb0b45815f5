import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { answerAskedIn } from "../../src/modules/relays/actions/answer-asked.ts";
import { answerServedIn } from "../../src/modules/relays/actions/answer-served.ts";
import { namePersonIn } from "../../src/modules/relays/actions/name-person.ts";
import { nameServiceIn } from "../../src/modules/relays/actions/name-service.ts";
import { chooseQuietIn } from "../../src/modules/relays/quiet/actions/choose-quiet.ts";
import { askForHelpIn, saySomethingWrongIn } from "../../src/modules/relays/actions/raise.ts";
import { sayWellIn } from "../../src/modules/relays/actions/say-well.ts";
import {
  raiseOfSilenceIn,
  tellOfSilenceIn,
} from "../../src/modules/relays/actions/tell-of-silence.ts";
import { listServices } from "../../src/modules/relays/store/services.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";
import { behindTheWalls } from "../support/tables.ts";

/** Who names, and who is told, alone know: of the three none is walked through. */
export const knownTo: readonly string[] = [];

const { lucienne, malika, nathalie, sylvie } = demonstrationPeople;

export const paths: readonly string[] = [
  "/prevenir",
  "/prevenir/aide",
  "/prevenir/autre-chose",
  "/prevenir/tout-va-bien",
  "/prevenir/qui",
  "/prevenir/qui/delai",
  "/prevenir/qui/silence",
  "/prevenir/qui/calme",
  "/prevenir/qui/calme/autres",
  "/prevenir/qui/services",
  "/prevenir/qui/services?ou=Crest",
  "/prevenir/qui/nouvelle",
  `/prevenir/qui/nouvelle/${lucienne.id}`,
  "/prevenir/hors-famille",
  `/prevenir/hors-famille/${lucienne.id}`,
  "/prevenir/pour",
];

/** Lucienne has Sylvie told that she needs help, and is silent, and Malika that something is wrong. */
export async function differ(app: TestHouse): Promise<void> {
  for (const [relay, { id: who }] of [
    ["help", sylvie],
    ["apart", malika],
  ] as const) {
    const named = await app.transaction(person(lucienne.id), async (work) =>
      valueOf(await namePersonIn(work, { relay, person: who })),
    );
    await app.transaction(person(who), async (work) =>
      valueOf(await answerAskedIn(work, { named, yes: true })),
    );
  }
  await app.transaction(person(lucienne.id), async (work) => {
    valueOf(await askForHelpIn(work));
    valueOf(await saySomethingWrongIn(work));
    valueOf(await sayWellIn(work));
    valueOf(await tellOfSilenceIn(work, { tells: true }));
    const [from, until] = [new Temporal.PlainTime(21), new Temporal.PlainTime(9)];
    valueOf(await chooseQuietIn(work, { hours: { from, until, zone: "Europe/Paris" } }));
  });
  await served(app);
  await app.transaction(person(lucienne.id), async (work) => {
    valueOf(
      await raiseOfSilenceIn(work, { person: lucienne.id, askedAt: work.now, isAlone: true }),
    );
  });
  // What was posted is in the hands of whom it was posted to; who operates counts letters.
  await behindTheWalls(app, (client) =>
    client.query(
      "delete from mail.message where kind in ('relays.alarm', 'relays.well') and made_at >= $1",
      [app.clock.now().toString()],
    ),
  );
}

/** The mission is to be told of the silence of Lucienne, and said yes for her. */
async function served(app: TestHouse): Promise<void> {
  const named = await app.transaction(person(lucienne.id), async (work) => {
    const [service] = await listServices(work);
    if (service === undefined) throw new Error("no service agreed to be told of a silence");
    const asked = { service: service.id, name: "Lucienne", telephone: "04 75 00 00 00" };
    return { served: valueOf(await nameServiceIn(work, asked)), of: service.organisation };
  });
  await app.transaction(person(nathalie.id), async (work) =>
    valueOf(
      await answerServedIn(work, { organisation: named.of, served: named.served, yes: true }),
    ),
  );
}
