import OpeningHours from "opening_hours";

/** The public holidays of all France, as the library of opening hours knows them; those of one territory alone are not among them. */
const FRANCE = { lat: 46.5, lon: 2.5, address: { country_code: "fr", state: "" } };
const SAID = {
  locale: "fr",
  mode: undefined,
  tag_key: undefined,
  map_value: undefined,
  warnings_severity: undefined,
};

const known = new Map<string, boolean>();
let holidays: OpeningHours | undefined;

/** Whether a day is a public holiday. A day that was asked is remembered: a list asks the same one of each venue. */
export function isHoliday(day: Temporal.PlainDate): boolean {
  const key = day.toString();
  const before = known.get(key);
  if (before !== undefined) return before;
  holidays ??= new OpeningHours("PH", FRANCE, SAID);
  // The library reads the day on the clocks of the process, whatever these are.
  const is = holidays.getState(new Date(day.year, day.month - 1, day.day, 12));
  if (known.size > 1_000) known.clear();
  known.set(key, is);
  return is;
}
