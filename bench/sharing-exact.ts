import { sql } from "kysely";

import type { OpenedApp } from "../src/app.ts";
import { newId } from "../src/basics/id.ts";
import { makeOwnSpaceIn, shareIn } from "../src/modules/access/index.ts";
import type { GrantId } from "../src/modules/access/rules.ts";
import { addTaskIn } from "../src/modules/tasks/index.ts";
import { makePersonIn } from "../src/modules/people/index.ts";
import { action, job, person, type PersonId, type SpaceId } from "../src/services/house/index.ts";
import {
  compareWorlds,
  type CompareWorlds,
  type ComparedWorlds,
  prepareWorlds,
} from "../tests/support/ask-small-worlds.ts";
import { type Bench, measure, type Measure, type Outcome, reportOf } from "./support/bench.ts";
import { withHouse } from "./support/house.ts";
import { type Ask, askHere, withOther } from "./support/two-readers.ts";

/** How many times it is taken back, and read by each of the two processes afterwards: a hundred thousand reads. */
const ROUNDS = 5_000;
const READS = 10;
/** One small world of so many of up to three grants: more than a million answers. */
const WORLDS: CompareWorlds = { most: 3, oneOf: 10 };
const MUST_READ = 100_000;
const MUST_ASK = 1_000_000;

export const bench: Bench = {
  name: "sharing-exact",
  title:
    "What is read by two processes once a sharing was taken back, by either of them; and what the rule of sharing answers beside what PostgreSQL shows, in small worlds of up to three grants.",
  unit: "how many, out of all that were asked",
  run: (say) =>
    withHouse((app) =>
      measureExact(app, say, {
        rounds: ROUNDS,
        reads: READS,
        worlds: WORLDS,
        mustRead: MUST_READ,
        mustAsk: MUST_ASK,
      }),
    ),
};

export interface Exact {
  readonly rounds: number;
  readonly reads: number;
  readonly worlds: CompareWorlds;
  readonly mustRead: number;
  readonly mustAsk: number;
}

export async function measureExact(
  app: OpenedApp,
  say: (sentence: string) => void,
  { rounds, reads, worlds, mustRead, mustAsk }: Exact,
): Promise<Outcome> {
  say(`sharing-exact: ${rounds} sharings taken back`);
  const list = await aListOf(app);
  const read = await withOther(app.pool.options.connectionString ?? "", (other) =>
    readAfterwards({ ...list, processes: [askHere(app), other], rounds, reads }),
  );
  say("sharing-exact: the rule beside PostgreSQL");
  await prepareWorlds(app);
  const compared = await compareWorlds(app, worlds);
  const parts = [...partsOfReads(read, mustRead), ...partsOfWorlds(compared, mustAsk)];
  return { report: reportOf("sharing-exact", parts), notes: NOTES, curves: [] };
}

const NOTES = [
  "Two processes on one database: each takes it back in turn, and both read it at once when PostgreSQL said that it is done, in transactions of their own, as pages do; shared again, it is read by both, or nothing would have been measured.",
  "The worlds are those of `npm run worlds`, one of ten: three persons and who acts for one of them, two things and a named field, to a person or a party, at each end of its time; each thing is asked for each who looks.",
  "Its own test plants a revocation that does nothing, and a rule that forgets who is kept out: both are counted.",
] as const;

function partsOfReads({ asked, stale, missed }: ReadAfterwards, must: number): readonly Measure[] {
  return [
    measure({ name: "stale reads after a revocation", ours: stale, must: 0, better: "lower" }),
    measure({
      name: "reads that found what is shared again missing",
      ours: missed,
      must: 0,
      better: "lower",
    }),
    measure({ name: "reads after a revocation", ours: asked, must, better: "higher" }),
  ];
}

function partsOfWorlds({ asked, disagreements }: ComparedWorlds, must: number): readonly Measure[] {
  return [
    measure({
      name: "disagreements of the rule and PostgreSQL",
      ours: disagreements.length,
      must: 0,
      better: "lower",
    }),
    measure({ name: "answers compared", ours: asked, must, better: "higher" }),
  ];
}

export interface SharedList {
  readonly giver: PersonId;
  readonly reader: PersonId;
  readonly space: SpaceId;
  /** Shares it again: the grants that stand. */
  readonly share: () => Promise<readonly GrantId[]>;
}

/** Somebody has a task; another may read it. */
export async function aListOf(app: OpenedApp): Promise<SharedList> {
  const someone = (name: string) =>
    app.transaction(job("demonstration"), (work) => makePersonIn(work, { name }));
  const [giver, reader] = [await someone("Adrienne"), await someone("Malika")];
  const [space, row] = await app.transaction(person(giver), async (work) => {
    const own = await makeOwnSpaceIn(work, giver);
    const asked = { title: "Les confitures", due: undefined, assignee: undefined };
    const added = await addTaskIn(work, { space: own, ...asked });
    if (!added.done) throw new Error(added.refusal);
    const { rows } = await sql<{ id: string }>`select id from tasks.task`.execute(work.db);
    return [own, rows[0]?.id ?? newId()] as const;
  });
  const share = async () => {
    const told = await action(shareIn)(app, person(giver), {
      space,
      tables: ["tasks.task"],
      row,
      to: { person: reader },
      until: undefined,
      purpose: undefined,
      text: { name: "bench-exact", version: 1, words: "Jusqu’à ce que vous l’arrêtiez." },
    });
    if (!told.done) throw new Error(told.refusal);
    const { rows } = await app.transaction(person(giver), ({ db }) =>
      sql<{ id: GrantId }>`select id from access.grant where sharing = ${told.value}`.execute(db),
    );
    return rows.map(({ id }) => id);
  };
  return { giver, reader, space, share };
}

export interface ReadAfterwards {
  /** How many reads were done once it was taken back. */
  readonly asked: number;
  /** How many of them found something. */
  readonly stale: number;
  /** How many found nothing once it was shared again. */
  readonly missed: number;
}

/** Shares and takes back in turn, by one process and then by the other, and reads by all of them at once. */
export async function readAfterwards({
  processes,
  rounds,
  reads,
  share,
  ...of
}: SharedList & {
  readonly processes: readonly Ask[];
  readonly rounds: number;
  readonly reads: number;
}): Promise<ReadAfterwards> {
  let [asked, stale, missed] = [0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const grants = await share();
    const before = await Promise.all(
      processes.map((ask) => ask({ ...of, does: "read", grants: [] })),
    );
    missed += before.filter((count) => count === 0).length;
    await processes[round % processes.length]?.({ ...of, does: "end", grants });
    const counts = await Promise.all(
      processes.map(async (ask) => {
        const found: number[] = [];
        for (let i = 0; i < reads; i += 1)
          found.push(await ask({ ...of, does: "read", grants: [] }));
        return found;
      }),
    );
    asked += counts.flat().length;
    stale += counts.flat().filter((count) => count > 0).length;
  }
  return { asked, stale, missed };
}
