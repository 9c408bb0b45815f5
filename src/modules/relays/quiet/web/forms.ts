import { PARIS, readHour } from "#basics/dates";
import { form } from "#basics/form";
import { zoneNames } from "#basics/french/zones.fr";
import { choice, maybeChoice, parsed } from "#basics/questions";
import { hasQuiet, type QuietHours, USUAL_QUIET } from "#basics/hours/quiet";
import { FRENCH_ZONES, type FrenchZone } from "#basics/zones";

import { quietTexts as texts } from "./texts.fr.ts";

const CHOICES = ["usual", "late", "none"] as const;
type Choice = (typeof CHOICES)[number];

const hour = (of: number) => new Temporal.PlainTime(of);

/** On the clock that one had. */
export function quietOf(chosen: Choice, zone: FrenchZone): QuietHours {
  const { from, until } = USUAL_QUIET;
  if (chosen === "late") return { from: hour(22), until: hour(7), zone };
  return chosen === "none" ? { from, until: from, zone } : { from, until, zone };
}

/** Which of the three one has; undefined: others. */
export function choiceOf(hours: QuietHours): Choice | undefined {
  if (!hasQuiet(hours)) return "none";
  return CHOICES.find((one) => {
    const { from, until } = quietOf(one, hours.zone);
    return from.equals(hours.from) && until.equals(hours.until);
  });
}

export const quietForm = form({
  hours: choice("heures", {
    label: texts.which,
    of: CHOICES,
    says: texts.choices,
    empty: texts.empty,
  }),
});

const hourAsked = (name: string, label: string, example: string) =>
  parsed<Temporal.PlainTime>(
    { name, label, as: "line", type: "time", width: "court", help: texts.hourHelp(example) },
    {
      empty: texts.hourEmpty(example),
      read: readHour,
      write: (time) => time.toString({ smallestUnit: "minute" }),
    },
  );

export const otherHoursForm = form({
  from: hourAsked("de", texts.from, "20:30"),
  until: hourAsked("a", texts.until, "08:30"),
  zone: maybeChoice("horloge", {
    label: texts.zone,
    of: FRENCH_ZONES,
    says: zoneNames,
    none: zoneNames[PARIS],
  }),
});
