import { instantOf } from "#basics/moving";
import { dayOf } from "#basics/dates";
import { type App, job, person, type PersonId, type Work } from "#services/house";

import { chooseHelper } from "../actions/choose-helper.ts";
import { acceptMandateIn, giveMandateIn } from "../mandates/actions/give-mandate.ts";
import { confirmAddressIn, findOrMakeAddressIn } from "../actions/keep-address.ts";
import { makePersonForIn } from "../mandates/actions/make-person-for.ts";
import { makePersonIn } from "../actions/make-person.ts";
import type { Scope } from "../domain/mandate.ts";
import { fillPictures } from "../picture/demonstration/fill.ts";
import { allDemonstrationPeople, demonstrationPeople } from "../data/demonstration-people.ts";

/** Brings the people of the demonstration; who has an e-mail has it confirmed, who has none is there through somebody. */
export async function fillPeople(app: App): Promise<void> {
  await app.transaction(job("demonstration"), async (work) => {
    for (const { id, name, email, persona, through } of allDemonstrationPeople) {
      if (through !== undefined) continue;
      await makePersonIn(work, {
        id,
        name,
        simple: persona === "supported",
        operator: persona === "operator",
        address: email === undefined ? undefined : await confirmed(work, email),
      });
    }
  });
  for (const { id, name, calls, through } of allDemonstrationPeople) {
    if (calls !== undefined) await chooseHelper(app, person(id), { helper: calls });
    if (through !== undefined) await bring(app, { id, name, ...through });
  }
  await entrust(app);
  await fillPictures(app);
}

async function confirmed(work: Work, email: string) {
  const address = await findOrMakeAddressIn(work, email);
  await confirmAddressIn(work, address);
  return address;
}

type Brought = NonNullable<(typeof allDemonstrationPeople)[number]["through"]> &
  Pick<(typeof allDemonstrationPeople)[number], "id" | "name">;

/** Somebody without an address takes part through another, who noted how they agreed. */
async function bring(app: App, { holder, note, ...who }: Brought): Promise<void> {
  await app.transaction(person(holder), async (work) => {
    const made = await makePersonForIn(ago(work, 40), {
      ...who,
      scopes: ["circles", "votes", "favours", "exchanges"],
      months: 12,
      consent: "telephone",
      note,
    });
    if (!made.done) throw new Error(`the demonstration is refused: ${made.refusal}`);
  });
}

/** Adrienne lets Quentin act for her in her circles, her favours and her exchanges; and Nadège, who comes with the tablet, for her notes. */
async function entrust(app: App): Promise<void> {
  const { quentin, nadege } = demonstrationPeople;
  await entrustTo(app, quentin, ["circles", "favours", "exchanges"]);
  await entrustTo(app, nadege, ["notes"]);
}

async function entrustTo(
  app: App,
  holder: { readonly id: PersonId; readonly email: string },
  scopes: readonly Scope[],
): Promise<void> {
  const { adrienne } = demonstrationPeople;
  const given = await app.transaction(person(adrienne.id), (work) =>
    giveMandateIn(ago(work, 21), {
      email: holder.email,
      scopes,
      months: 6,
    }),
  );
  if (!given.done) throw new Error(`the demonstration is refused: ${given.refusal}`);
  await app.transaction(person(holder.id), (work) =>
    acceptMandateIn(ago(work, 20), { mandate: given.value }),
  );
}

function ago(work: Work, daysAgo: number): Work {
  return { ...work, now: instantOf({ daysAgo, hour: "10:00" }, dayOf(work.now)) };
}
