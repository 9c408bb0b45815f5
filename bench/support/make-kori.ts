import { type Amount, amountOf } from "../../src/basics/amount.ts";
import { knownId } from "../../src/basics/id.ts";
import { makeCircleIn } from "../../src/modules/circles/actions/make-circle.ts";
import { joinCircleIn } from "../../src/modules/circles/index.ts";
import type { TransferId } from "../../src/modules/currency/domain/transfer.ts";
import { makePersonIn } from "../../src/modules/people/index.ts";
import { type App, job, person, type PersonId } from "../../src/services/house/index.ts";
import { oneOf } from "./chance.ts";

/** How many are in each circle: they know each other, and may thank each other by name. */
const TOGETHER = 8;

/** Circles of eight persons who know each other; no kori passed yet. */
export async function makeNeighbours(
  app: App,
  circles: number,
): Promise<readonly (readonly PersonId[])[]> {
  const made: (readonly PersonId[])[] = [];
  for (let i = 0; i < circles; i += 1) {
    const members = await app.transaction(job("opening"), async (work) => {
      const people: PersonId[] = [];
      for (let n = 0; n < TOGETHER; n += 1)
        people.push(await makePersonIn(work, { name: `Personne ${i * TOGETHER + n + 1}` }));
      return people;
    });
    await bringTogether(app, members);
    made.push(members);
  }
  return made;
}

async function bringTogether(app: App, members: readonly PersonId[]): Promise<void> {
  const [first, ...others] = members;
  if (first === undefined) throw new Error("a circle is of somebody");
  const circle = await app.transaction(person(first), (work) =>
    makeCircleIn(work, {
      name: "Autour du jardin",
      kind: "local",
      isOpen: true,
      purpose: "Se donner un coup de main.",
      charter: ["On prévient."],
    }),
  );
  for (const one of others)
    await app.transaction(person(one), (work) => joinCircleIn(work, { circle }));
}

/** Kori that somebody gives to another of their circle. */
export interface Gift {
  readonly id: TransferId;
  readonly from: PersonId;
  readonly to: PersonId;
  /** In hundredths. */
  readonly amount: Amount;
}

/** So many gifts among neighbours, of at most half a kori: nobody comes near their floor. With `to`, all to that one of the first circle. */
export function drawGifts(
  circles: readonly (readonly PersonId[])[],
  {
    count,
    random,
    to,
  }: { readonly count: number; readonly random: () => number; readonly to?: PersonId | undefined },
): readonly Gift[] {
  return Array.from({ length: count }, () => {
    const circle = to === undefined ? oneOf(circles, random) : (circles[0] ?? []);
    const from = oneOf(
      circle.filter((one) => one !== to),
      random,
    );
    const other =
      to ??
      oneOf(
        circle.filter((one) => one !== from),
        random,
      );
    const amount = amountOf(1 + Math.floor(random() * 50));
    if (amount === undefined) throw new Error("an amount is a whole number of hundredths");
    return { id: idFrom(random), from, to: other, amount };
  });
}

/** The act of a gift, the same in every process that draws it again. */
function idFrom(random: () => number): TransferId {
  const digits = Array.from({ length: 8 }, () =>
    Math.floor(random() * 0x1_00_00)
      .toString(16)
      .padStart(4, "0"),
  );
  return knownId<"Transfer">(digits.join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"));
}

/** What each account must hold once these have passed, once each: by person, in hundredths. */
export function balancesAfter(gifts: readonly Gift[]): ReadonlyMap<PersonId, number> {
  const held = new Map<PersonId, number>();
  const add = (who: PersonId, amount: number) => held.set(who, (held.get(who) ?? 0) + amount);
  for (const { from, to, amount } of gifts) {
    const given: number = amount;
    add(from, -given);
    add(to, given);
  }
  return held;
}
