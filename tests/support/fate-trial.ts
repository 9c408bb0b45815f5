import type { Client } from "pg";

import { makeOwnSpaceIn } from "#modules/access";
import { declaredIn, type Fate, operator, person, type PersonId } from "#services/house";

import { CASES } from "./fate-cases.ts";
import type { TestHouse } from "./house.ts";
import { somebody } from "./issuer.ts";
import { type Case, type Key, nameIn, partsOf, type Said, saidIn, type Wished } from "./naming.ts";
import { behindTheWalls } from "./tables.ts";

/*
 * Somebody is named in every column, in each case that matters; then leaves, or turns out to be somebody
 * else: what became of each column.
 */

export type Outcome = "id stays" | "nobody" | "row goes" | "somebody else" | "moves";

/** What stands beside the row of who goes: nothing, the same row of the other, or the other in its other columns. */
export type Beside = "nothing" | "the same" | "the other";

/** What became of one row that named them. */
export interface Shown {
  readonly name: string;
  readonly beside: Beside;
  readonly came: Outcome;
  /** What else changed in the row, where it is still there. */
  readonly changed: readonly string[];
}

interface Pair {
  readonly ana: PersonId;
  readonly bilal: PersonId;
}

interface Trace {
  readonly name: string;
  readonly key: Key;
  readonly before: readonly Said[];
}

/** The fates of all modules, by column. */
export function fatesOf(app: TestHouse): ReadonlyMap<string, Fate> {
  return new Map(declaredIn(app, "fates").flatMap((fates) => Object.entries(fates)));
}

/** Ana is named everywhere, and leaves. */
export function leaveIn(app: TestHouse): Promise<readonly Shown[]> {
  return tryIn(app, "nothing", ({ ana }) =>
    app.transaction(person(ana), async (work) => {
      for (const { erases } of declaredIn(app, "aboutPerson").toReversed()) await erases(work, ana);
    }),
  );
}

/** Ana is named everywhere, and turns out to be Bilal. */
export function mergeIn(app: TestHouse, beside: Beside): Promise<readonly Shown[]> {
  return tryIn(app, beside, ({ ana, bilal }) =>
    app.transaction(operator(), async (work) => {
      for (const { merges } of declaredIn(app, "aboutPerson")) await merges(work, ana, bilal);
    }),
  );
}

async function tryIn(
  app: TestHouse,
  beside: Beside,
  run: (pair: Pair) => Promise<unknown>,
): Promise<readonly Shown[]> {
  const pair = { ana: await somebody(app, "Ana Essai"), bilal: await somebody(app, "Bilal Essai") };
  for (const id of Object.values(pair))
    await app.transaction(operator(), (work) => makeOwnSpaceIn(work, id));
  const columns = [...fatesOf(app).keys()];
  const traces = await behindTheWalls(app, async (client) => {
    const all: Trace[] = [];
    const problems: string[] = [];
    for (const name of columns)
      for (const tried of CASES[name] ?? [{}])
        try {
          const key = await nameOnce(client, { name, columns, pair, tried, beside });
          if (key !== undefined) all.push({ name, key, before: await saidIn(client, name, key) });
        } catch (problem) {
          problems.push(`${name}: ${String(problem)}`);
        }
    // A column in which nobody could be named would be a fate that nothing tries.
    if (problems.length > 0) throw new Error(problems.join("\n"));
    return all;
  });
  await run(pair);
  return behindTheWalls(app, async (client) => {
    const shown: Shown[] = [];
    for (const trace of traces) {
      const after = await saidIn(client, trace.name, trace.key);
      const said = [trace.before, after].map((rows) => rows.map((row) => row.of));
      const came = outcomeOf(said[0] ?? [], said[1] ?? [], pair);
      shown.push({
        name: trace.name,
        beside,
        came,
        changed: changedIn(trace.before, after, pair.ana),
      });
    }
    return shown;
  });
}

interface Naming {
  readonly name: string;
  readonly columns: readonly string[];
  readonly pair: Pair;
  readonly tried: Case;
  readonly beside: Beside;
}

/** One row that names Ana; undefined where no such row can be. */
async function nameOnce(client: Client, naming: Naming): Promise<Key | undefined> {
  const { name, columns, pair, tried, beside } = naming;
  const { table, column } = partsOf(name);
  const persons = columns.map(partsOf).filter((one) => one.table === table);
  // Never a copy of what was written for another column.
  const others = `t::text not like '%${pair.ana}%' and t::text not like '%${pair.bilal}%'`;
  const wished: Wished = {
    ...tried,
    where:
      tried.inPlace === true ? (tried.where ?? "true") : `(${tried.where ?? "true"}) and ${others}`,
    name,
    person: pair.ana,
    another: pair.bilal,
    persons: persons.map((one) => one.column),
    withAnother: beside === "the other",
  };
  if (beside === "the other" && persons.length === 1) return undefined;
  try {
    const key = await nameIn(client, wished);
    if (beside !== "the same") return key;
    const same = Object.entries(key).map(([one, value]) => `t."${one}"::text = '${value}'`);
    const where = [`t."${column}"::text like '%${pair.ana}%'`, ...same].join(" and ");
    const { inPlace: _, ...sibling } = wished;
    const { ana: another, bilal } = pair;
    await nameIn(client, { ...sibling, where, person: bilal, another }).catch(isRefused);
    return key;
  } catch (problem) {
    if (beside === "the other") return isRefused(problem);
    throw problem;
  }
}

/** A check or a unique key says that no such row can be. */
function isRefused(problem: unknown): undefined {
  const code = problem instanceof Error && "code" in problem ? problem.code : undefined;
  if (code !== "23514" && code !== "23505") throw problem;
}

const names = (said: readonly (string | null)[], who: string) =>
  said.some((one) => one?.includes(who) === true);
const withoutAny = (said: readonly (string | null)[]) => said.filter((one) => one === null).length;

function outcomeOf(
  before: readonly (string | null)[],
  after: readonly (string | null)[],
  { ana, bilal }: Pair,
): Outcome {
  if (names(after, ana)) return "id stays";
  if (names(after, bilal) && !names(before, bilal)) return "moves";
  if (after.length < before.length) return "row goes";
  return withoutAny(after) > withoutAny(before) ? "nobody" : "somebody else";
}

/** The other columns that are not what they were, but for those that named her too: they have their own fate. */
function changedIn([before, ...others]: readonly Said[], [after]: readonly Said[], ana: string) {
  if (before === undefined || others.length > 0 || after === undefined) return [];
  return Object.keys(before.rest).filter((one) => {
    const was = JSON.stringify(before.rest[one]);
    return was !== JSON.stringify(after.rest[one]) && !was.includes(ana);
  });
}
