/**
 * The public holidays of France, where no local law adds any (article L3133-1 of the Code du travail).
 */

/** Those of every year, month and day. */
const FIXED = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];

/** Days from Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const FROM_EASTER = [1, 39, 50];

/** Easter Sunday of a Gregorian year (the anonymous computus, Nature, 20 April 1876). */
export function easterOf(year: number): Temporal.PlainDate {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const moon = (century - Math.floor((century + 8) / 25) + 1) / 3;
  const epact = (19 * a + century - Math.floor(century / 4) - Math.floor(moon) + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const shift = Math.floor((a + 11 * epact + 22 * week) / 451);
  const sum = epact + week - 7 * shift + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
}

/** Whether a day is a public holiday. */
export function isHoliday(date: Temporal.PlainDate): boolean {
  if (FIXED.includes(date.toString().slice(5, 10))) return true;
  // Easter is never before 22 March, nor Whit Monday after 14 June.
  if (date.month < 3 || date.month > 6) return false;
  return FROM_EASTER.includes(easterOf(date.year).until(date).days);
}

/** The public holidays from a day to another, both included, in order. */
export function holidaysBetween(
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
): readonly Temporal.PlainDate[] {
  const all: Temporal.PlainDate[] = [];
  for (let { year } = from; year <= until.year; year += 1) {
    const easter = easterOf(year);
    all.push(
      ...FIXED.map((day) => Temporal.PlainDate.from(`${year}-${day}`)),
      ...FROM_EASTER.map((days) => easter.add({ days })),
    );
  }
  return all
    .filter(
      (day) =>
        Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, until) <= 0,
    )
    .toSorted((one, other) => Temporal.PlainDate.compare(one, other));
}
