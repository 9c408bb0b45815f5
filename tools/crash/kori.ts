import { sql } from "kysely";

import { chance } from "../../bench/support/chance.ts";
import {
  balancesAfter,
  drawGifts,
  type Gift,
  makeNeighbours,
} from "../../bench/support/make-kori.ts";
import type { OpenedApp } from "../../src/app.ts";
import { giveThanks } from "../../src/modules/currency/index.ts";
import { job, person, type PersonId } from "../../src/services/house/index.ts";
import type { Point, Scenario } from "./scenario.ts";

const CIRCLES = 2;
const GIFTS = 12;
const AT_ONCE = 6;
const TOGETHER = 100;

/**
 * Neighbours thank each other in kori, several at once, in an order of each point's own; one in three acts is asked
 * twice. Whatever is cut, each passes once and whole: two lines that add up to nothing, and each account holds its sum.
 */
export const koriScenario: Scenario = {
  house: "empty",
  together: TOGETHER,
  prepare: async (app) => {
    await makeNeighbours(app, CIRCLES);
  },
  begin: async () => undefined,
  work: async (app, point, acknowledge) => {
    const gifts = await giftsOf(app, point.seed);
    const done = new Set<string>();
    await inDisorder(gifts, point.seed, async (gift) => {
      await give(app, gift);
      done.add(gift.id);
      const firstMissing = gifts.findIndex(({ id }) => !done.has(id));
      acknowledge(firstMissing === -1 ? gifts.length : firstMissing);
    });
  },
  lost: async (app, point, acknowledged) =>
    wrongOf(app, (await giftsOf(app, point.seed)).slice(0, acknowledged)),
  check: async (app, point) => {
    const wrong = await wrongOf(app, await giftsOf(app, point.seed));
    return [...wrong, ...(await wrongSums(app, point))];
  },
};

async function give(app: OpenedApp, { id, from, to, amount }: Gift): Promise<void> {
  const answer = await giveThanks(app, person(from), {
    id,
    from: { kind: "person", id: from },
    to: { kind: "person", id: to },
    amount,
    words: undefined,
  });
  if (!answer.done) throw new Error(`it was refused: ${answer.refusal}`);
}

/** All of them, so many at once, shuffled; one in three comes a second time, somewhere. */
async function inDisorder(
  gifts: readonly Gift[],
  seed: number,
  run: (gift: Gift) => Promise<void>,
): Promise<void> {
  const random = chance(seed + 1);
  const waiting = gifts
    .flatMap((gift) => (random() < 1 / 3 ? [gift, gift] : [gift]))
    .map((gift) => ({ gift, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ gift }) => gift);
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let gift = waiting.pop(); gift !== undefined; gift = waiting.pop()) await run(gift);
    }),
  );
}

/** The gifts of a point: any process draws the same, since the neighbours are read in one order. */
async function giftsOf(app: OpenedApp, seed: number): Promise<readonly Gift[]> {
  const { rows } = await app.transaction(job("circles-about-person"), ({ db }) =>
    sql<{ space: string; person: PersonId }>`
      select space, person from circles.member order by space, person`.execute(db),
  );
  const circles = [...Map.groupBy(rows, ({ space }) => space).values()].map((members) =>
    members.map((one) => one.person),
  );
  return drawGifts(circles, { count: GIFTS, random: chance(seed) });
}

interface Kept {
  readonly id: string;
  readonly amount: number;
  readonly lines: number;
  readonly sum: number;
}

/** Which of these did not pass once and whole. */
async function wrongOf(app: OpenedApp, gifts: readonly Gift[]): Promise<readonly string[]> {
  const { rows } = await app.transaction(job("give-kori"), ({ db }) =>
    sql<Kept>`select t.id, t.amount, count(e.id)::int as lines, coalesce(sum(e.amount), 0)::bigint as sum
      from currency.transfer t left join currency.entry e on e.transfer = t.id
      where t.id = any (${gifts.map(({ id }) => id)}::uuid[]) group by t.id`.execute(db),
  );
  const kept = new Map(rows.map((row) => [row.id, row]));
  return gifts.flatMap(({ id, amount }) => {
    const found = kept.get(id);
    if (found === undefined) return [`${id} did not pass`];
    const isWhole = found.amount === amount && found.lines === 2 && found.sum === 0;
    return isWhole ? [] : [`${id} passed as ${JSON.stringify(found)}`];
  });
}

/** Which accounts do not hold what all points on this house gave them. */
async function wrongSums(app: OpenedApp, point: Point): Promise<readonly string[]> {
  const gifts: Gift[] = [];
  for (let before = point.number % TOGETHER; before >= 0; before -= 1)
    gifts.push(...(await giftsOf(app, point.seed - before)));
  const { rows } = await app.transaction(job("give-kori"), ({ db }) =>
    sql<{ who: PersonId; held: number }>`
      select space as who, sum(amount)::bigint as held from currency.entry group by space`.execute(
      db,
    ),
  );
  const expected = balancesAfter(gifts);
  const wrong = rows.filter(({ who, held }) => held !== expected.get(who));
  if (wrong.length === 0 && rows.length === expected.size) return [];
  return [`${wrong.length} accounts of ${rows.length} hold something else`];
}
