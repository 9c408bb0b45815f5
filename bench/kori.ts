import { sql } from "kysely";

import type { OpenedApp } from "../src/app.ts";
import { giveThanks } from "../src/modules/currency/index.ts";
import { asOwner, openToOurs, person, type PersonId } from "../src/services/house/index.ts";
import {
  type Bench,
  type Curve,
  measure,
  type Measure,
  median,
  type Outcome,
  reportOf,
  round,
  spread,
} from "./support/bench.ts";
import { chance } from "./support/chance.ts";
import { withHouse } from "./support/house.ts";
import { balancesAfter, drawGifts, type Gift, makeNeighbours } from "./support/make-kori.ts";

/** How many wait for an answer at any time, as TARGETS asks. */
const AT_ONCE = 64;
const MUST = 200;

/** How much is tried: circles of eight, gifts in each run, runs. */
export interface Sizes {
  readonly circles: number;
  readonly gifts: number;
  readonly runs: number;
}

const WHOLE: Sizes = { circles: 32, gifts: 2_000, runs: 3 };
const SMALL: Sizes = { circles: 4, gifts: 200, runs: 1 };

export const bench: Bench = {
  name: "kori",
  title: `Kori that pass between neighbours, ${AT_ONCE} acts at once, each by the whole action of the page (who may thank whom, floor, gate, letters); beside one function in SQL that does each once, and nothing else.`,
  unit: "transfers/s",
  run: (say, options) =>
    withHouse((app) => measureKori(app, say, options.includes("--small") ? SMALL : WHOLE)),
};

interface Run {
  readonly ours: number;
  readonly plain: number;
  readonly isSame: boolean;
}

/** Measures transfers between many accounts, then to one. */
export async function measureKori(
  app: OpenedApp,
  say: (sentence: string) => void,
  { circles, gifts, runs }: Sizes,
): Promise<Outcome> {
  say(`kori: ${circles} circles of eight`);
  const neighbours = await makeNeighbours(app, circles);
  await makePlain(app);
  const random = chance(17);
  const passed: Gift[] = [];
  const rows: { readonly many: Run; readonly hot: Run }[] = [];
  for (let i = 0; i < runs; i += 1) {
    say(`kori: run ${i + 1}`);
    const many = drawGifts(neighbours, { count: gifts, random });
    const hot = drawGifts(neighbours, {
      count: Math.ceil(gifts / 4),
      random,
      to: neighbours[0]?.[0],
    });
    rows.push({
      many: await passAll(app, many, passed),
      hot: await passAll(app, hot, passed),
    });
  }
  return {
    report: reportOf("kori", measuresOf(rows)),
    notes: notesOf(gifts),
    curves: [curveOf(rows)],
  };
}

const notesOf = (gifts: number) => [
  `${gifts} transfers a run between accounts drawn at random, then ${Math.ceil(gifts / 4)} to one account; one in ten is asked twice, and passes once.`,
  "Same result: after each run each account holds, on both sides, what the gifts add up to.",
];

function measuresOf(
  rows: readonly { readonly many: Run; readonly hot: Run }[],
): readonly Measure[] {
  return (["many", "hot"] as const).map((kind) =>
    measure({
      name: kind === "many" ? "between many accounts" : "to one account",
      ours: median(rows.map((row) => row[kind].ours)),
      reference: median(rows.map((row) => row[kind].plain)),
      must: kind === "many" ? MUST : 0,
      better: "higher",
      sameResult: rows.every((row) => row[kind].isSame),
    }),
  );
}

function curveOf(rows: readonly { readonly many: Run; readonly hot: Run }[]): Curve {
  const line = (name: string, kind: "many" | "hot"): readonly string[] => [
    name,
    spread(rows.map((row) => round(row[kind].ours))),
    spread(rows.map((row) => round(row[kind].plain))),
  ];
  return {
    title: "Median (lowest–highest)",
    columns: ["", "ours, transfers/s", "one function, transfers/s"],
    rows: [line("between many accounts", "many"), line("to one account", "hot")],
  };
}

/** The same gifts by both ways, in turn; `passed` are those of the runs before, and these after. */
async function passAll(app: OpenedApp, gifts: readonly Gift[], passed: Gift[]): Promise<Run> {
  const asked = gifts.flatMap((gift, place) => (place % 10 === 0 ? [gift, gift] : [gift]));
  const ours = await rateOf(asked, async ({ id, from, to, amount }) => {
    const answer = await giveThanks(app, person(from), {
      id,
      from: { kind: "person", id: from },
      to: { kind: "person", id: to },
      amount,
      words: undefined,
    });
    if (!answer.done) throw new Error(`it was refused: ${answer.refusal}`);
  });
  const plain = await rateOf(asked, async ({ id, from, to, amount }) => {
    await sql`select plain.pass(${id}::uuid, ${from}::uuid, ${to}::uuid, ${amount}::bigint)`.execute(
      app.db,
    );
  });
  passed.push(...gifts);
  return { ours, plain, isSame: await isSame(app, balancesAfter(passed)) };
}

/** How many a second, so many at once. */
async function rateOf(
  gifts: readonly Gift[],
  pass: (gift: Gift) => Promise<void>,
): Promise<number> {
  const waiting = [...gifts];
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let gift = waiting.pop(); gift !== undefined; gift = waiting.pop()) await pass(gift);
    }),
  );
  return (gifts.length * 1000) / (performance.now() - begun);
}

/** Both accounts: those of the house, as who owns the tables reads them, and the plain ones. */
function isSame(app: OpenedApp, held: ReadonlyMap<PersonId, number>): Promise<boolean> {
  return asOwner(app, async ({ db }) => {
    await sql`alter table currency.entry disable row level security`.execute(db);
    const ours = await sql<{ who: PersonId; held: number }>`
      select space as who, sum(amount)::bigint as held from currency.entry group by space`.execute(
      db,
    );
    await sql`alter table currency.entry enable row level security`.execute(db);
    const plain = await sql<{ who: PersonId; held: number }>`
      select who, held from plain.account`.execute(db);
    return [ours.rows, plain.rows].every(
      (rows) => rows.length === held.size && rows.every((row) => row.held === held.get(row.who)),
    );
  });
}

/** One function that passes kori once: two lines, two sums, the act as their key. */
function makePlain(app: OpenedApp): Promise<void> {
  return asOwner(app, async ({ db }) => {
    await sql`
      create schema plain;
      create table plain.account (who uuid primary key, held bigint not null default 0);
      create table plain.entry (act uuid not null, who uuid not null, amount bigint not null, primary key (act, who));
      create function plain.pass(act uuid, giver uuid, taker uuid, kori bigint) returns void language plpgsql as $$
      begin
        insert into plain.account (who) select one from unnest(array[giver, taker]) one order by one on conflict do nothing;
        perform from plain.account where who in (giver, taker) order by who for update;
        insert into plain.entry values (act, giver, -kori), (act, taker, kori) on conflict do nothing;
        if found then
          update plain.account set held = held + case when who = giver then -kori else kori end where who in (giver, taker);
        end if;
      end $$;
    `.execute(db);
    await openToOurs(app, db, ["plain"]);
  });
}
