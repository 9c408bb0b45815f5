/*
 * Ages (loi 78-17, art. 45 and RGPD, art. 8: fifteen years to agree alone). Only who says
 * to be a minor is asked a year of birth; of a year alone, one has an age for sure only once the
 * year of the birthday is over. So the year is forgotten when nobody can need it any more.
 */

/** One acts alone from fifteen on. */
export const ALONE_FROM = 15;
/** And may have a public profile from eighteen on. */
export const PUBLIC_FROM = 18;

export type AgeBand = "child" | "adolescent" | "adult";

/**
 * What is sure of somebody born that year: "child" acts only through a parent, "adolescent" acts
 * alone and has no public profile. Nothing said is "adult": nobody is asked who has no need.
 */
export function ageBandOf(birthYear: number | undefined, today: Temporal.PlainDate): AgeBand {
  if (birthYear === undefined) return "adult";
  const sure = today.year - birthYear - 1;
  if (sure < ALONE_FROM) return "child";
  return sure < PUBLIC_FROM ? "adolescent" : "adult";
}

/** When a parent's mandate over a child born that year ends: once fifteen is sure, 1 January, 0:00 in Paris. */
export function aloneFrom(birthYear: number): Temporal.Instant {
  return Temporal.PlainDate.from({ year: birthYear + ALONE_FROM + 1, month: 1, day: 1 })
    .toZonedDateTime("Europe/Paris")
    .toInstant();
}

/** A year of birth as typed: four figures, of a minor alive today; undefined otherwise. */
export function readBirthYear(typed: string, today: Temporal.PlainDate): number | undefined {
  const year = /^\s*(\d{4})\s*$/.exec(typed)?.[1];
  if (year === undefined) return undefined;
  const read = Number(year);
  return read <= today.year && ageBandOf(read, today) !== "adult" ? read : undefined;
}
