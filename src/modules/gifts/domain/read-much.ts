import { wholeInGroups } from "#basics/questions";

import { type GiftKind, MOST, type Unit } from "./gift.ts";

/** How much, in its unit. */
export interface Much {
  readonly unit: Unit;
  readonly count: number;
}

const CLOCK = /^(\d{1,4}) ?(?:h|heures?|:) ?(\d{1,2})? ?(?:min|minutes|mn)?$/;
const DECIMAL = /^(\d{1,4})(?:[.,](\d{1,2}))? ?(?:h|heures?)?$/;
const MINUTES = /^(\d{1,5}) ?(?:min|minutes|mn)$/;
const HALVES = /^(\d{1,3}) ?(?:demi-journées?|demi journées?|demi-journee?s?)$/;
const DAYS = /^(\d{1,3}) ?(?:j|jours?|journées?|journees?)$/;

/**
 * Reads how much as people type it: « 2 », « 2,5 », « 2 h 30 », « 45 min » for time; « 3 demi-journées »,
 * « 2 jours » or hours for premises, where a bare number is half-days; a number of things for goods.
 * Undefined for anything else, and for hours that are not whole quarters.
 */
export function readMuch(typed: string, kind: GiftKind): Much | undefined {
  const text = typed.toLowerCase().replace(/\s+/g, " ").trim().slice(0, 40);
  if (kind === "goods") {
    const count = wholeInGroups(text, 1, MOST.items);
    return count === undefined ? undefined : { unit: "items", count };
  }
  const halves = kind === "premises" ? readHalves(text) : undefined;
  if (halves !== undefined) return { unit: "half-days", count: halves };
  const minutes = readMinutes(text);
  if (minutes === undefined || minutes <= 0 || !Number.isInteger(minutes / 15)) return undefined;
  return { unit: "quarters", count: minutes / 15 };
}

function readHalves(text: string): number | undefined {
  const halves = HALVES.exec(text)?.[1] ?? /^\d{1,3}$/.exec(text)?.[0];
  const days = DAYS.exec(text)?.[1];
  const count = halves === undefined ? Number(days ?? Number.NaN) * 2 : Number(halves);
  return Number.isNaN(count) ? undefined : count;
}

function readMinutes(text: string): number | undefined {
  const minutes = MINUTES.exec(text)?.[1];
  if (minutes !== undefined) return Number(minutes);
  const decimal = DECIMAL.exec(text);
  if (decimal !== null)
    return Number(decimal[1]) * 60 + Math.round(Number(`0.${decimal[2] ?? "0"}`) * 60);
  const clock = CLOCK.exec(text);
  if (clock === null || Number(clock[2] ?? 0) > 59) return undefined;
  return Number(clock[1]) * 60 + Number(clock[2] ?? 0);
}

/** The same written back, as a field or a table holds it. */
export function writeMuch({ unit, count }: Much): string {
  if (unit === "items") return String(count);
  if (unit === "half-days") return `${count} ${count > 1 ? "demi-journées" : "demi-journée"}`;
  const minutes = (count % 4) * 15;
  const hours = Math.floor(count / 4);
  return minutes === 0 ? `${hours} h` : `${hours} h ${String(minutes).padStart(2, "0")}`;
}
