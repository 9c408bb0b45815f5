import { type App, job } from "#services/house";

import { confirmAddressIn, findOrMakeAddressIn } from "../actions/keep-address.ts";
import { makePersonIn } from "../actions/make-person.ts";
import { demonstrationPeople } from "./people.ts";

/** Brings the people of the demonstration, each with a confirmed address. */
export async function fillPeople(app: App): Promise<void> {
  await app.transaction(job("demonstration"), async (work) => {
    for (const { id, name, email, simple, operator } of demonstrationPeople) {
      const address = await findOrMakeAddressIn(work, email);
      await confirmAddressIn(work, address);
      await makePersonIn(work, { id, name, simple, operator, address });
    }
  });
}
