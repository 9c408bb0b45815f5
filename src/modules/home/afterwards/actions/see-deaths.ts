import { mandatesAroundIn, namesOfIn, personsAtIn, saidDeadIn } from "#modules/people";
import { isOperator, type PersonId, reading, type Work, withRight } from "#services/house";

import { personOf } from "#rules/access";

import { erasedAt } from "../domain/afterwards.ts";
import { listTold } from "../store/afterwards.ts";
import { RIGHT, saidOfIn } from "./standing.ts";
import { cardTexts } from "./texts.fr.ts";
import type { Known } from "./see-afterwards.ts";

/** Somebody of whom it is said, as the operator reads it: nothing of what they kept. */
export interface SeenDeath {
  readonly whose: Known;
  readonly at: Temporal.Instant;
  readonly said: "named" | "operator";
  readonly erasedAt: Temporal.Instant;
}

/** Of whom it is said that they died, until they are erased; undefined for anybody but the operator. */
export const seeDeaths = reading(async (work: Work): Promise<readonly SeenDeath[] | undefined> => {
  if (!isOperator(work.actor)) return undefined;
  const all: SeenDeath[] = [];
  const died = await saidDeadIn(work);
  const names = await namesOfIn(
    work,
    died.map(({ person }) => person),
  );
  for (const { person, at, said } of died)
    all.push({
      whose: { person, name: names.get(person) ?? "" },
      at,
      said,
      erasedAt: erasedAt(await saidOfIn(work, person), at),
    });
  return all;
});

/** Somebody of whom it is said by whom they named: a proof is to be looked at. */
export interface SeenTold {
  readonly whose: Known;
  readonly at: Temporal.Instant;
  /** Who said it, of whom a proof is asked; undefined once they left. */
  readonly by: string | undefined;
}

/** Those of whom it is said by whom they named, while nobody looked at a proof; undefined for anybody but the operator. */
export const seeTold = reading(async (work: Work): Promise<readonly SeenTold[] | undefined> => {
  if (!isOperator(work.actor)) return undefined;
  const told = await toldIn(work);
  const names = await namesOfIn(
    work,
    told.flatMap(({ person, teller }) => [person, ...(teller === undefined ? [] : [teller])]),
  );
  return told.map(({ person, at, teller }) => ({
    whose: { person, name: names.get(person) ?? "" },
    at,
    by: teller && names.get(teller),
  }));
});

async function toldIn(work: Work) {
  const dead = new Set((await saidDeadIn(work)).map(({ person }) => person));
  const told = await withRight(work, RIGHT, listTold);
  return told.flatMap(({ space, toldAt: at, teller }) => {
    const person = personOf(space);
    return at === undefined || dead.has(person) ? [] : [{ person, at, teller }];
  });
}

/** Whose account it is, by name, for the operator who is about to say it; undefined when nobody has it, or they are not here. */
export const seeAccount = reading(seeAccountIn);

export async function seeAccountIn(
  work: Work,
  { person }: { readonly person: PersonId },
): Promise<Known | undefined> {
  if (!isOperator(work.actor) || person === work.actor.for) return undefined;
  const name = (await namesOfIn(work, [person])).get(person);
  return name === undefined ? undefined : { person, name };
}

/** Whose account an address is, and for whom they act who have none; undefined for anybody but the operator. */
export const seeAccountsAt = reading(
  async (
    work: Work,
    { email }: { readonly email: string },
  ): Promise<readonly Known[] | undefined> => {
    if (!isOperator(work.actor)) return undefined;
    const persons = await personsAtIn(work, email);
    const all = [...persons];
    for (const holder of persons)
      for (const pair of await mandatesAroundIn(work, { person: holder }))
        if (pair.holder === holder) all.push(pair.person);
    const asked = [...new Set(all)].filter((one) => one !== work.actor.for);
    const names = await namesOfIn(work, asked);
    return asked.map((person) => ({ person, name: names.get(person) ?? "" }));
  },
);

/** The card of the operator: of how many it is said. */
export async function tellDeathsIn(work: Work) {
  const waiting = (await toldIn(work)).length;
  if (waiting > 0) return { sentence: cardTexts.waiting(waiting), needsYou: true };
  const count = (await saidDeadIn(work)).length;
  return { sentence: count === 0 ? cardTexts.none : cardTexts.some(count), needsYou: false };
}
