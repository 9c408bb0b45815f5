/** The parts of a rule that are read by frequency; any other is named (RFC 5545, section 3.3.10). */
const READ: Readonly<Record<string, readonly string[]>> = {
  DAILY: ["BYDAY", "BYMONTH"],
  WEEKLY: ["BYDAY", "BYMONTH"],
  MONTHLY: ["BYDAY", "BYMONTHDAY", "BYSETPOS", "BYMONTH"],
  YEARLY: ["BYMONTH", "BYMONTHDAY", "BYDAY"],
};
const ALWAYS = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"];
const MOST_INTERVAL = 1_000;
/** Letters of a part that is named. */
const MOST_NAME = 20;

/**
 * What of a rule is not read; undefined when all is. A rule that could never give a date is among those: who unfolds it
 * would look for one without an end.
 */
export function partNotRead(rule: string, firstDay: string): string | undefined {
  const parts = new Map<string, string>();
  for (const part of rule.split(";").filter((one) => one !== "")) {
    const [name = "", value = ""] = part.split("=");
    if (parts.has(name)) return name.slice(0, MOST_NAME);
    parts.set(name, value);
  }
  const frequency = parts.get("FREQ") ?? "";
  const read = READ[frequency];
  if (read === undefined) return `FREQ=${frequency.slice(0, MOST_NAME)}`;
  const other = [...parts.keys()].find((name) => ![...ALWAYS, ...read].includes(name));
  if (other !== undefined) return other.slice(0, MOST_NAME);
  const interval = Number(parts.get("INTERVAL") ?? "1");
  if (!Number.isInteger(interval) || interval < 1 || interval > MOST_INTERVAL) return "INTERVAL";
  return endNotRead(parts) ?? daysNotRead({ frequency, parts, interval, firstDay });
}

function endNotRead(parts: ReadonlyMap<string, string>): string | undefined {
  const [count, until] = [parts.get("COUNT"), parts.get("UNTIL")];
  if (count !== undefined && !/^[1-9]\d{0,5}$/.test(count)) return "COUNT";
  // « MUST NOT occur in the same recur »: which of the two is meant is not said.
  if (count !== undefined && until !== undefined) return "COUNT, UNTIL";
  if (until === undefined) return undefined;
  if (!/^\d{8}(?:T\d{6}Z?)?$/.test(until)) return "UNTIL";
  try {
    Temporal.PlainDateTime.from(until.replace("Z", ""));
    return undefined;
  } catch {
    return "UNTIL";
  }
}

interface Rule {
  readonly frequency: string;
  readonly parts: ReadonlyMap<string, string>;
  readonly interval: number;
  /** « MO » */
  readonly firstDay: string;
}

function daysNotRead({ frequency, parts, interval, firstDay }: Rule): string | undefined {
  const list = (name: string) => parts.get(name)?.split(",") ?? [];
  const days = list("BYDAY");
  const dates = list("BYMONTHDAY").map(Number);
  const places = list("BYSETPOS").map(Number);
  const months = list("BYMONTH").map(Number);
  const hasPlace = days.some((day) => /\d/.test(day));
  if (days.some((day) => !/^[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU)$/.test(day))) return "BYDAY";
  if (hasPlace && (frequency === "DAILY" || frequency === "WEEKLY")) return "BYDAY";
  if (frequency === "DAILY" && interval % 7 === 0 && days.length > 0 && !days.includes(firstDay))
    return "BYDAY";
  if (dates.some((date) => !isWhole(date, 31))) return "BYMONTHDAY";
  if (months.some((month) => !isWhole(month, 12) || month < 1)) return "BYMONTH";
  if (places.length > 0 && (days.length === 0 || hasPlace || dates.length > 0)) return "BYSETPOS";
  if (places.some((place) => !isWhole(place, 31))) return "BYSETPOS";
  if (dates.length > 0 && hasPlace) return "BYMONTHDAY";
  if (frequency === "YEARLY" && hasPlace && days.some((day) => !/\d/.test(day))) return "BYDAY";
  const isLate = dates.length > 0 && dates.every((date) => Math.abs(date) > 28);
  if (isLate && frequency === "MONTHLY" && interval % 12 === 0) return "BYMONTHDAY";
  if (isLate && months.length > 0 && !canBe(dates, months)) return "BYMONTHDAY";
  return undefined;
}

function isWhole(value: number, most: number): boolean {
  return Number.isInteger(value) && value !== 0 && Math.abs(value) <= most;
}

/** Whether one of these days is in one of these months, of a leap year. */
function canBe(dates: readonly number[], months: readonly number[]): boolean {
  return months.some((month) => {
    const { daysInMonth } = Temporal.PlainYearMonth.from({ year: 2024, month });
    return dates.some((date) => Math.abs(date) <= daysInMonth);
  });
}
