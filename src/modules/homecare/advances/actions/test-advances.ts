import { beforeEach } from "vitest";
import { sql } from "kysely";

import { type Amount, amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { thankMetIn } from "#modules/exchanges";
import { type Actor, job, person, type PersonId } from "#services/house";

import { valueOf } from "../../../../../tests/support/organisations.ts";
import { ana, app, inNamingHouse, named, quentin, TODAY } from "../../actions/test-naming.ts";
import { type NoteAdvance, noteAdvance } from "./note-advance.ts";
import { listNotGivenBack, seeAdvances } from "./see-advances.ts";

export const WHAT = "Le pain de qorvexpain";

/** A house where Quentin comes to Ana, and nothing is noted before each test. */
export function inAdvancesHouse(): void {
  inNamingHouse();
  beforeEach(async () => {
    await app.transaction(job("homecare-advances"), ({ db }) =>
      sql`delete from homecare.advance`.execute(db),
    );
    await named();
  });
}

export function cents(count: number): Amount {
  const amount = amountOf(count);
  if (amount === undefined) throw new Error(`not an amount: ${count}`);
  return amount;
}

export const note = (more: Partial<NoteAdvance> = {}, who: Actor = person(quentin)) =>
  noteAdvance(app, who, { for: ana, day: TODAY, what: WHAT, amount: cents(12_40), ...more });

/** Ana thanks somebody for a favour. */
export async function thanks(who: PersonId): Promise<void> {
  valueOf(
    await app.transaction(person(ana), (work) =>
      thankMetIn(work, {
        id: newId<"Favour">(),
        with: who,
        what: "Les courses",
        kori: cents(0),
        thanks: "Merci.",
      }),
    ),
  );
}

export const seen = async (who: PersonId | Actor = ana) =>
  seeAdvances(app, typeof who === "string" ? person(who) : who, undefined);
export const forMe = async (who: PersonId | Actor = ana) =>
  ((await seen(who))?.forMe ?? []).map(({ amount, what, back, helperName }) => ({
    amount,
    what,
    by: back?.by,
    helperName,
  }));
export const byMe = async (who: PersonId = quentin) =>
  ((await seen(who))?.byMe ?? []).map(({ amount, back }) => ({ amount, by: back?.by }));
export const open = async () => (await listNotGivenBack(app, person(ana), undefined)).length;
