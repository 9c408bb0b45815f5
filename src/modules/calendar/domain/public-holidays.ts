import { easterOf, isHoliday } from "#basics/holidays";

/**
 * The public holidays of the places of France where the Code du travail applies. What New Caledonia, French
 * Polynesia, Wallis and Futuna and Saint-Pierre-et-Miquelon add by texts of their own is not here.
 */
export const HOLIDAY_PLACES = [
  "mainland",
  "alsace-moselle",
  "guadeloupe",
  "guyane",
  "martinique",
  "mayotte",
  "reunion",
  "saint-barthelemy",
  "saint-martin",
] as const;
export type HolidayPlace = (typeof HOLIDAY_PLACES)[number];

/**
 * The day on which the abolition of slavery is remembered (article L3422-2 of the Code du travail; the days:
 * décret n° 83-1003 of 23 November 1983).
 */
const ABOLITION: Readonly<Partial<Record<HolidayPlace, string>>> = {
  mayotte: "04-27",
  martinique: "05-22",
  guadeloupe: "05-27",
  "saint-martin": "05-28",
  guyane: "06-10",
  "saint-barthelemy": "10-09",
  reunion: "12-20",
};

/**
 * Whether a day is a public holiday there: those of article L3133-1 everywhere; Good Friday and 26 December in
 * Moselle, Bas-Rhin and Haut-Rhin (article L3134-13: Good Friday where there is a Protestant temple or a mixed
 * church, which almost every place has within reach); the abolition of slavery overseas (article L3422-2).
 */
export function isHolidayIn(place: HolidayPlace, date: Temporal.PlainDate): boolean {
  if (isHoliday(date)) return true;
  const day = date.toString().slice(5, 10);
  if (place === "alsace-moselle")
    return day === "12-26" || date.equals(easterOf(date.year).subtract({ days: 2 }));
  return ABOLITION[place] === day;
}
