import { type Actor, type PersonId, settingOf } from "./actor.ts";
import type { Work } from "./work.ts";

/** The transactions that only read, with the person for whom they read. */
const readings = new WeakMap<Work["db"], PersonId | undefined>();

/** Lets a transaction remember what it finds. It must only read: one that writes would read its own past. */
export function beginMemory(work: Work): void {
  readings.set(work.db, work.actor.for);
}

/**
 * For whom a reading reads, under whatever right a part of it is read: what is kept quiet for them
 * (`quiet.ts`) shows nowhere on their page. Undefined in a step that writes.
 */
export function readerOf(work: Work): PersonId | undefined {
  return readings.get(work.db);
}

/** One kind of thing that a reading remembers: asks for it by a key, finds it the first time. */
export type Memory<T> = (work: Work, key: string, find: () => Promise<T>) => Promise<T>;

/**
 * A finder whose answers are kept until the end of a reading: the panels of one page ask for the same
 * circle or the same role again and again, and the way to the database and back costs more than the work
 * there. What one actor found serves that actor only: row security shows others other rows. A step that
 * writes keeps nothing, and asks each question anew.
 */
export function memory<T>(): Memory<T> {
  const found = new WeakMap<Work["db"], Map<string, Promise<T>>>();
  return (work, key, find) => {
    if (!readings.has(work.db)) return find();
    const kept = found.get(work.db) ?? new Map<string, Promise<T>>();
    found.set(work.db, kept);
    const whole = `${whoOf(work.actor)} ${key}`;
    const known = kept.get(whole) ?? find();
    kept.set(whole, known);
    return known;
  };
}

function whoOf(actor: Actor): string {
  return `${settingOf(actor)} ${actor.for ?? ""} ${actor.scopes.join(" ")}`;
}
