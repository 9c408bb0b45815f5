import { amountOf } from "#basics/amount";
import { giveThanksIn } from "#modules/currency";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import type { TestHouse } from "../support/house.ts";

export const knownTo: readonly string[] = [];

const { mireille, bastien } = demonstrationPeople;

export const paths = ["/moi/kori", "/moi/kori.csv", "/moi/kori.jsonld"];

/** Mireille thanks Bastien by name, with a word, then in words alone. */
export async function differ(app: TestHouse): Promise<void> {
  for (const hundredths of [3_00, 0]) {
    const amount = amountOf(hundredths);
    if (amount === undefined) throw new Error("not an amount");
    const told = await app.transaction(person(mireille.id), (work) =>
      giveThanksIn(work, {
        from: { kind: "person", id: mireille.id },
        to: { kind: "person", id: bastien.id },
        amount,
        words: "Pour le rideau recousu.",
      }),
    );
    if (!told.done) throw new Error(told.refusal);
  }
}
