import { writeDate, writeTime } from "#basics/dates";

import type { HolidayPlace } from "./public-holidays.ts";
import type { Ending, Except, Rank, Rule, Weekday } from "./recurrence.ts";
import type { SchoolZone } from "./school-holidays.ts";

/** How rules are said, on pages and in letters. */
export const weekdayNames: Readonly<Record<Weekday, string>> = {
  MO: "lundi",
  TU: "mardi",
  WE: "mercredi",
  TH: "jeudi",
  FR: "vendredi",
  SA: "samedi",
  SU: "dimanche",
};

export const rankNames: Readonly<Record<`${Rank}`, string>> = {
  "1": "premier",
  "2": "deuxième",
  "3": "troisième",
  "4": "quatrième",
  "-1": "dernier",
};

export const schoolZoneNames: Readonly<Record<SchoolZone, string>> = {
  A: "la zone A",
  B: "la zone B",
  C: "la zone C",
  corse: "la Corse",
  guadeloupe: "la Guadeloupe",
  guyane: "la Guyane",
  martinique: "la Martinique",
  mayotte: "Mayotte",
  reunion: "La Réunion",
};

export const holidayPlaceNames: Readonly<Record<HolidayPlace, string>> = {
  mainland: "la métropole",
  "alsace-moselle": "l’Alsace et la Moselle",
  guadeloupe: "la Guadeloupe",
  guyane: "la Guyane",
  martinique: "la Martinique",
  mayotte: "Mayotte",
  reunion: "La Réunion",
  "saint-barthelemy": "Saint-Barthélemy",
  "saint-martin": "Saint-Martin",
};

/** « de la zone B », « de Mayotte », « d’Alsace »: the name after « de ». */
function of(name: string): string {
  return `de ${name}`;
}

/** « chaque premier mardi du mois à 18 h 30, sauf pendant les vacances de la zone B »; undefined for what is once. */
export function sayRule(
  rule: Rule,
  { at, except }: { readonly at: Temporal.PlainTime; readonly except: Except },
): string | undefined {
  if (rule.every === "once") return undefined;
  const how = rule.every === "week" ? sayWeeks(rule) : sayMonths(rule);
  return `${how} à ${writeTime(at)}${sayEnd(rule)}${sayExcept(except)}`;
}

function sayWeeks({ interval, days }: Extract<Rule, { every: "week" }>): string {
  if (days.length === 7 && interval === 1) return "chaque jour";
  const names = days.map((day) => weekdayNames[day]);
  if (interval === 1) return `chaque ${listed(names)}`;
  return `le ${listed(names)}, ${interval === 2 ? "une semaine sur deux" : `toutes les ${interval} semaines`}`;
}

function sayMonths({ interval, on }: Extract<Rule, { every: "month" }>): string {
  const which =
    "rank" in on
      ? `${rankNames[`${on.rank}`]} ${weekdayNames[on.day]}`
      : on.date === -1
        ? "dernier jour"
        : on.date === 1
          ? "1er"
          : String(on.date);
  const often =
    interval === 1 ? "" : interval === 2 ? ", un mois sur deux" : `, tous les ${interval} mois`;
  const some = "date" in on && on.date > 28 ? " (quand il y en a un)" : "";
  return `${interval === 1 ? "chaque" : "le"} ${which} du mois${some}${often}`;
}

function sayEnd(ending: Ending): string {
  switch (ending.ends) {
    case "never":
      return "";
    case "on":
      return `, jusqu’au ${writeDate(ending.last)}`;
    case "after":
      return ending.times === 1 ? ", une fois" : `, ${ending.times} fois`;
  }
}

function sayExcept({ school, holidays }: Except): string {
  const said = [
    ...(school === undefined ? [] : [`pendant les vacances ${of(schoolZoneNames[school])}`]),
    ...(holidays === undefined ? [] : ["les jours fériés"]),
  ];
  return said.length === 0 ? "" : `, sauf ${said.join(" et ")}`;
}

/** « lundi, mercredi et vendredi ». */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} et ${names.at(-1)}`;
}
