import { PARIS } from "#basics/dates";

/** Three months of a year. */
export interface Quarter {
  readonly year: number;
  /** From 1 to 4. */
  readonly part: number;
}

export function quarterOf({ year, month }: Pick<Temporal.PlainDate, "year" | "month">): Quarter {
  return { year, part: Math.ceil(month / 3) };
}

/** « 2026-t4 », as an address says it. */
export function writeQuarter({ year, part }: Quarter): string {
  return `${year}-t${part}`;
}

/** Of an address: undefined for what is none, before 2000 or after 2999. */
export function readQuarter(text: string): Quarter | undefined {
  const [, year, part] = /^(2\d{3})-t([1-4])$/.exec(text) ?? [];
  return year === undefined ? undefined : { year: Number(year), part: Number(part) };
}

export function quarterBefore({ year, part }: Quarter): Quarter {
  return part === 1 ? { year: year - 1, part: 4 } : { year, part: part - 1 };
}

/** Its first day, and the day after its last one. */
export function daysOf({ year, part }: Quarter): {
  readonly first: Temporal.PlainDate;
  readonly after: Temporal.PlainDate;
} {
  const first = Temporal.PlainDate.from({ year, month: part * 3 - 2, day: 1 });
  return { first, after: first.add({ months: 3 }) };
}

/** From its first instant to that of the next one, in Paris. */
export function spanOf(quarter: Quarter): {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
} {
  const { first, after } = daysOf(quarter);
  return {
    from: first.toZonedDateTime(PARIS).toInstant(),
    until: after.toZonedDateTime(PARIS).toInstant(),
  };
}

export function isBefore(one: Quarter, other: Quarter): boolean {
  return one.year < other.year || (one.year === other.year && one.part < other.part);
}
