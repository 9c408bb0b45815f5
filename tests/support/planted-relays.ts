import { joinCircleIn, leaveCircleIn, makeCircleIn } from "../../src/modules/circles/index.ts";
import { readHoursWords } from "../../src/modules/premises/rules.ts";
import { answerAskedIn } from "../../src/modules/relays/actions/answer-asked.ts";
import { namePersonIn } from "../../src/modules/relays/actions/name-person.ts";
import { sayService } from "../../src/modules/relays/actions/keep-service.ts";
import { nameServiceIn } from "../../src/modules/relays/actions/name-service.ts";
import { askForHelpIn, saySomethingWrongIn } from "../../src/modules/relays/actions/raise.ts";
import { tellOfSilenceIn } from "../../src/modules/relays/actions/tell-of-silence.ts";
import type { Relay } from "../../src/modules/relays/domain/relay.ts";
import { person, type PersonId } from "../../src/services/house/index.ts";
import type { TestHouse } from "./house.ts";
import { situations, valueOf } from "./organisations.ts";
import { ALWAYS } from "./served.ts";
import { personNamed } from "./team.ts";

/** Somebody who is told that one needs help, and somebody outside the family: each met in a circle that one left since. */
export async function tellSomebody(app: TestHouse, giver: PersonId): Promise<void> {
  await toldBy(app, giver, { relay: "help", name: "Qorvexprevenue" });
  await toldBy(app, giver, { relay: "apart", name: "Qorvexdehors" });
  await haveServed(app, giver);
  await app.transaction(person(giver), async (work) => {
    valueOf(await askForHelpIn(work));
    valueOf(await saySomethingWrongIn(work));
  });
}

async function toldBy(
  app: TestHouse,
  giver: PersonId,
  { relay, name }: { readonly relay: Relay; readonly name: string },
): Promise<void> {
  const told = await personNamed(app, name, `${name.toLowerCase()}@example.org`);
  const circle = await app.transaction(person(told), (work) =>
    makeCircleIn(work, {
      name: `Le palier ${relay}`,
      kind: "local",
      isOpen: true,
      purpose: "Se saluer.",
      charter: ["On se salue."],
    }),
  );
  const named = await app.transaction(person(giver), async (work) => {
    valueOf(await joinCircleIn(work, { circle }));
    const one = valueOf(await namePersonIn(work, { relay, person: told }));
    valueOf(await leaveCircleIn(work, { circle }));
    return one;
  });
  await app.transaction(person(told), async (work) =>
    valueOf(await answerAskedIn(work, { named, yes: true })),
  );
}

/** A service that agreed to it is to be told of their silence, under a name that they chose for it. */
async function haveServed(app: TestHouse, giver: PersonId): Promise<void> {
  const { someone, verified } = situations(app);
  const clerk = await someone("Ferdinand");
  const organisation = await verified([clerk], { name: "Le guichet du canton" });
  const hours = readHoursWords(ALWAYS);
  if (hours === undefined) throw new Error("these are hours");
  const said = { organisation, places: "Drôme", hours, speed: "hour" } as const;
  const service = valueOf(await sayService(app, person(clerk), said));
  await app.transaction(person(giver), async (work) => {
    valueOf(await tellOfSilenceIn(work, { tells: true }));
    valueOf(await nameServiceIn(work, { service, name: "Qorvexguichet", telephone: undefined }));
  });
}
