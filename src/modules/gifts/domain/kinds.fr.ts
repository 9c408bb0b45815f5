import type { GiftKind, Unit } from "./gift.ts";

/** How each kind is called. */
export const kindNames: Readonly<Record<GiftKind, string>> = {
  hours: "Du temps",
  skills: "Un savoir-faire",
  goods: "Des choses",
  premises: "Un lieu",
};

/** « 1 h 45 », « 2 demi-journées », « 3 »: how much, in figures. */
export function sayCount(unit: Unit, count: number): string {
  if (unit === "quarters") return sayHours(count);
  if (unit === "half-days") return count > 1 ? `${count} demi-journées` : `${count} demi-journée`;
  return count > 1 ? `${count} choses` : `${count} chose`;
}

/** Quarters of an hour, as people write hours: « 1 h 45 », « 45 min ». */
export function sayHours(quarters: number): string {
  const hours = Math.floor(quarters / 4);
  const minutes = (quarters % 4) * 15;
  if (hours === 0) return `${minutes} min`;
  return minutes === 0 ? `${hours} h` : `${hours} h ${minutes}`;
}
