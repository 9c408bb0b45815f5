import { type App, job, person, type Work } from "#services/house";

import { chooseHelper } from "../actions/choose-helper.ts";
import { confirmAddressIn, findOrMakeAddressIn } from "../actions/keep-address.ts";
import { makePersonIn } from "../actions/make-person.ts";
import { allDemonstrationPeople } from "../data/demonstration-people.ts";

/** Brings the people of the demonstration; who has an e-mail has it confirmed. */
export async function fillPeople(app: App): Promise<void> {
  await app.transaction(job("demonstration"), async (work) => {
    for (const { id, name, email, persona } of allDemonstrationPeople) {
      await makePersonIn(work, {
        id,
        name,
        simple: persona === "supported",
        operator: persona === "operator",
        address: email === undefined ? undefined : await confirmed(work, email),
      });
    }
  });
  for (const { id, calls } of allDemonstrationPeople) {
    if (calls !== undefined) await chooseHelper(app, person(id), { helper: calls });
  }
}

async function confirmed(work: Work, email: string) {
  const address = await findOrMakeAddressIn(work, email);
  await confirmAddressIn(work, address);
  return address;
}
