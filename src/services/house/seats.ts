import { contributionsIn, type Entrusted } from "./contributions.ts";
import type { Work } from "./work.ts";

/*
 * What holds seats of premises (occasions that take place there): told by the modules above to the one that keeps
 * premises. How many, never who.
 */

/** So many seats of a venue that are held for a while. */
export interface HeldSeats {
  readonly venue: string;
  readonly starts: Temporal.Instant;
  readonly ends: Temporal.Instant;
  readonly seats: number;
}

export interface AskedSeats {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
  /** Of these alone; undefined: of all. */
  readonly venues?: readonly string[] | undefined;
}

/** What a module holds of seats in a window: numbers, the same to every reader. */
export interface HoldsSeats extends Entrusted {
  readonly list: (work: Work, asked: AskedSeats) => Promise<readonly HeldSeats[]>;
}

/** All seats that are held in a window, of all modules. */
export async function heldSeatsIn(work: Work, asked: AskedSeats): Promise<readonly HeldSeats[]> {
  const all: HeldSeats[] = [];
  for (const source of contributionsIn(work, ({ holdsSeats }) => holdsSeats))
    all.push(...(await source.list(work, asked)));
  return all;
}
