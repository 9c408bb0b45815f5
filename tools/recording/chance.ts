import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";

import type { Client } from "pg";

/*
 * Chance that is the same each time: what one recording draws, the next one draws too. Identifiers grow as they are
 * drawn, so that what is sorted by them is sorted by age, and one draw more or less changes no order.
 */

let seed = "";
let drawn = 0;
let family = "a4";
const born = new Map<string, number>();

/** Identifiers of a family: first and last eight signs are a number of their own, since some are shown cut. */
const FAMILIES = { house: "a4", filling: "a5", act: "a6" } as const;

/** Begins anew, from a word: what is drawn next depends on nothing before. Names of houses are never drawn twice. */
export function beginChance(word: string, whose: keyof typeof FAMILIES): void {
  [seed, drawn, family] = [word, 0, FAMILIES[whose]];
  if (whose !== "house") born.set(family, 0);
}

/** An identifier that was drawn here, cut to its first or last eight signs. */
export const CUT = /\b(?:a[456]|b5)[0-9a-f]{6}\b/gi;

function nextId(): `${string}-${string}-${string}-${string}-${string}` {
  const count = (born.get(family) ?? 0) + 1;
  born.set(family, count);
  const number = `${family}${count.toString(16).padStart(6, "0")}`;
  return `${number}-0000-4000-8000-0000${number}`;
}

function nextBytes(size: number): Buffer<ArrayBuffer> {
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size; at += 32) {
    drawn += 1;
    crypto.createHash("sha256").update(`${seed} ${drawn}`).digest().copy(bytes, at);
  }
  return bytes;
}

/** A number from 0 to 1, without 1. */
function nextNumber(): number {
  return nextBytes(6).readUIntBE(0, 6) / 2 ** 48;
}

type Told<T> = (error: Error | null, value: T) => void;

function randomBytes(size: number, tell?: Told<Buffer>): Buffer | undefined {
  const bytes = nextBytes(size);
  if (tell === undefined) return bytes;
  queueMicrotask(() => tell(null, bytes));
  return undefined;
}

function randomInt(one: number, other?: number): number {
  const [from, to] = other === undefined ? [0, one] : [one, other];
  return from + Math.floor(nextNumber() * (to - from));
}

/** Puts this chance in the place of the machine's, in this process. */
export function tameChance(): void {
  Object.assign(crypto, { randomBytes, randomInt, randomUUID: nextId });
  syncBuiltinESMExports();
  globalThis.crypto.randomUUID = nextId;
  Math.random = nextNumber;
}

/**
 * The same in a database, and in all that are copied from it. By its superuser. As one expression: PostgreSQL knows
 * its own function by number and would call it all the same, but puts an expression in its place before.
 */
export async function tameDatabase(client: Client): Promise<void> {
  await client.query(`
    create sequence public.drawn;
    grant usage on schema public to public;
    grant usage on sequence public.drawn to public;
    create or replace function pg_catalog.gen_random_uuid() returns uuid language sql volatile as $$
      select ('b5' || lpad(to_hex(nextval('public.drawn')), 6, '0') || '-0000-4000-8000-000000000000')::uuid $$`);
}
