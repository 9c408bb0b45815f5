import { dayOf } from "#basics/dates";
import { namesOfIn } from "#modules/people";
import { namesIn, reading, type Work } from "#services/house";

import type { Read } from "../domain/read.ts";
import { ownSpaceOf, type PersonId } from "../domain/space.ts";
import { findBrokenLineOfMine, listReadsOfMine } from "../store/reads.ts";
import { oneself } from "./oneself.ts";
import { listPrivateAddressesIn } from "./private-addresses.ts";
import { shareablesOf } from "./shareables.ts";

/** How many lines of the log a page holds. */
export const PAGE = 100;

/** Somebody saw something of one's own, in words. */
export interface SawLine {
  /** Who: their name; undefined: the house itself, or who holds a signed link. */
  readonly who: string | undefined;
  /** For whom they did it, when it was for the person themself, under a mandate. */
  readonly isForMe: boolean;
  /** What: « votre tâche « Acheter du pain » »; undefined when the thing is gone. */
  readonly what: string | undefined;
  readonly at: Temporal.Instant;
}

/** A machine read something by a private address: one line a day, whatever it does. */
export interface MachineLine {
  readonly name: string;
  readonly opens: string | undefined;
  readonly times: number;
}

export interface DayOfReads {
  readonly day: Temporal.PlainDate;
  readonly people: readonly SawLine[];
  readonly machines: readonly MachineLine[];
}

export interface WhoSaw {
  /** Latest first. */
  readonly days: readonly DayOfReads[];
  /** Whether more lines stand on a next page. */
  readonly hasMore: boolean;
  /** The place of the first line of one's log that somebody altered; undefined: it is whole. */
  readonly altered: number | undefined;
}

/**
 * Who saw what of the person who acts, by day: for that person alone, and nobody under a mandate. Of one person and one
 * thing a day holds the first time only, and of who acts for them no hour: it is not there to tell when somebody works.
 */
export const seeWhoSaw = reading(
  async (work: Work, { page }: { readonly page: number }): Promise<WhoSaw | undefined> => {
    const me = oneself(work);
    if (me === undefined) return undefined;
    const found = await listReadsOfMine(work, { from: (page - 1) * PAGE, most: PAGE + 1 });
    const lines = await sayReadsIn(work, me, found.slice(0, PAGE));
    const machines = page === 1 ? await listMachinesIn(work) : [];
    return {
      days: byDay(lines, machines),
      hasMore: found.length > PAGE,
      altered: await findBrokenLineOfMine(work),
    };
  },
);

async function sayReadsIn(
  work: Work,
  me: PersonId,
  reads: readonly Read[],
): Promise<readonly SawLine[]> {
  const names = await namesOfIn(
    work,
    reads.flatMap(({ by }) => by ?? []),
  );
  const labels = await labelsOfIn(work, me, reads);
  const { seen } = namesIn(work.app);
  const once = new Map<string, SawLine>();
  // Latest first: what stands last for one key is the first time of that day.
  for (const { by, table, row, at, for: whom } of reads) {
    const line = {
      who: by === undefined ? undefined : names.get(by),
      isForMe: whom === me && by !== me,
      what: labels.get(`${table} ${row}`) ?? seen[table],
      at,
    };
    once.set(`${dayOf(at).toString()} ${by ?? ""} ${table} ${row} ${line.isForMe}`, line);
  }
  return [...once.values()];
}

/** How the things that were read are called, those that are still there. */
async function labelsOfIn(
  work: Work,
  me: PersonId,
  reads: readonly Read[],
): Promise<ReadonlyMap<string, string>> {
  const labels = new Map<string, string>();
  for (const { table, one, see } of shareablesOf(work.app).values()) {
    const rows = [...new Set(reads.filter((read) => read.table === table).map(({ row }) => row))];
    if (rows.length === 0) continue;
    for (const { row, label } of await see(work, { space: ownSpaceOf(me), rows }))
      labels.set(`${table} ${row}`, one(label));
  }
  return labels;
}

interface MachineOfDay extends MachineLine {
  readonly day: Temporal.PlainDate;
}

async function listMachinesIn(work: Work): Promise<readonly MachineOfDay[]> {
  return (await listPrivateAddressesIn(work)).flatMap(({ name, opens, reads }) =>
    reads.map(({ day, reads: times }) => ({ day, name, opens, times })),
  );
}

function byDay(
  lines: readonly SawLine[],
  machines: readonly MachineOfDay[],
): readonly DayOfReads[] {
  const people = Map.groupBy(lines, ({ at }) => dayOf(at).toString());
  const read = Map.groupBy(machines, ({ day }) => day.toString());
  return [...new Set([...people.keys(), ...read.keys()])]
    .toSorted((a, b) => b.localeCompare(a))
    .map((day) => ({
      day: Temporal.PlainDate.from(day),
      people: people.get(day) ?? [],
      machines: read.get(day) ?? [],
    }));
}
