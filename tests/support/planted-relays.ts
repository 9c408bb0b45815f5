import { joinCircleIn, leaveCircleIn, makeCircleIn } from "../../src/modules/circles/index.ts";
import { answerAskedIn } from "../../src/modules/relays/actions/answer-asked.ts";
import { namePersonIn } from "../../src/modules/relays/actions/name-person.ts";
import { askForHelpIn, saySomethingWrongIn } from "../../src/modules/relays/actions/raise.ts";
import type { Relay } from "../../src/modules/relays/domain/relay.ts";
import { person, type PersonId } from "../../src/services/house/index.ts";
import type { TestHouse } from "./house.ts";
import { valueOf } from "./organisations.ts";
import { personNamed } from "./team.ts";

/** Somebody who is told that one needs help, and somebody outside the family: each met in a circle that one left since. */
export async function tellSomebody(app: TestHouse, giver: PersonId): Promise<void> {
  await toldBy(app, giver, { relay: "help", name: "Qorvexprevenue" });
  await toldBy(app, giver, { relay: "apart", name: "Qorvexdehors" });
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
