import { sql } from "kysely";

import { findOrMakeAddressIn } from "#modules/people";
import { demonstrationPeople } from "#rules/people";
import { job, person, withRight } from "#services/house";
import { beginSessionIn, type SessionId } from "#services/sessions";

import { beginActingIn } from "../../src/modules/people/mandates/actions/act-for.ts";
import { makePersonForIn } from "../../src/modules/people/mandates/actions/make-person-for.ts";
import { makeSlip } from "../../src/modules/people/recovery/actions/take-account.ts";
import { saveRecovery, saveWitness } from "../../src/modules/people/store/recoveries.ts";
import type { TestHouse } from "../support/house.ts";

/** The operator judges who lost an address, and ends what a member without one asks. */
export const knownTo: readonly string[] = ["operator"];

/** Mireille acts for somebody without an address, who has a slip of paper; Bastien lost his, and asks Mireille to witness. */
export async function differ(app: TestHouse): Promise<void> {
  const { mireille } = demonstrationPeople;
  const as = person(mireille.id);
  const made = await app.transaction(as, (work) =>
    makePersonForIn(work, {
      name: "Fernande",
      scopes: ["circles"],
      months: 3,
      consent: "paper",
      note: "Papier signé à la Grange.",
    }),
  );
  if (!made.done) throw new Error(made.refusal);
  const { mandate } = made.value;
  await app.transaction(job("sessions"), (work) => beginSessionIn(work, mireille.id, "La Grange"));
  await app.transaction(as, async (work) => {
    const { rows } = await sql<{ readonly id: SessionId }>`select id from sessions.session
      where person = ${mireille.id} limit 1`.execute(work.db);
    const [session] = rows;
    if (session === undefined) throw new Error("no session");
    const told = await beginActingIn(work, { session: session.id, mandate });
    if (!told.done) throw new Error(told.refusal);
  });
  const slip = await makeSlip(app, as, { mandate });
  if (!slip.done) throw new Error(slip.refusal);
  await loseAddress(app);
}

async function loseAddress(app: TestHouse): Promise<void> {
  const { mireille, bastien } = demonstrationPeople;
  await app.transaction(job("opening"), async (work) => {
    const lost = await findOrMakeAddressIn(work, bastien.email);
    const address = await findOrMakeAddressIn(work, "bastien.neuf@example.org");
    const says = { name: "Bastien", telephone: "04 65 71 00 30" };
    await withRight(work, "recover", async (lent) => {
      const id = await saveRecovery(lent, { person: bastien.id, lost, address, says });
      await saveWitness(lent, id, mireille.id);
    });
  });
}
