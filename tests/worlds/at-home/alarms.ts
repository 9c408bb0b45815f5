import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { chooseDelayIn } from "../../../src/modules/relays/actions/name-person.ts";
import { nameServiceIn } from "../../../src/modules/relays/actions/name-service.ts";
import { saySomethingWrongIn } from "../../../src/modules/relays/actions/raise.ts";
import { listServices } from "../../../src/modules/relays/store/services.ts";
import type { TestHouse } from "../../support/house.ts";
import { valueOf } from "../../support/organisations.ts";

export const knownTo = {};

const adrienne = person(demonstrationPeople.adrienne.id);

/** Something is wrong, which Adrienne tells outside her family; the mission is to be told of her silence too, and those of her list sooner. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(adrienne, async (work) => {
    valueOf(await saySomethingWrongIn(work));
    valueOf(await chooseDelayIn(work, { delay: "at-once" }));
    const [service] = await listServices(work);
    if (service === undefined) throw new Error("no service agreed to be told of a silence");
    const asked = { service: service.id, name: "Adrienne", telephone: "04 75 00 00 01" };
    valueOf(await nameServiceIn(work, asked));
  });
}
