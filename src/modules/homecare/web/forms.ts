import { readHour } from "#basics/dates";
import { form } from "#basics/form";
import {
  boxes,
  choice,
  day,
  line,
  maybeDay,
  maybeLines,
  maybeParsed,
  parsed,
  version,
  yes,
} from "#basics/questions";

import { HOSTINGS, MOST_WORDS } from "../domain/deployment.ts";
import { EVERY, MOST_NOTE, MOST_TITLE, WEEKDAYS } from "../domain/visit.ts";
import { everyNames, operatorTexts, texts, weekdayWords } from "./texts.fr.ts";

const HOUR = { as: "line", type: "time", width: "court" } as const;
const writeHour = (time: Temporal.PlainTime) => time.toString({ smallestUnit: "minute" });

const asked = {
  title: line("visite", {
    label: texts.what,
    help: texts.whatHelp,
    empty: texts.whatEmpty,
    most: MOST_TITLE,
    health: true,
  }),
  day: day("jour", { label: texts.day, help: texts.dayHelp, empty: texts.dayEmpty }),
  at: parsed<Temporal.PlainTime>(
    { ...HOUR, name: "heure", label: texts.at },
    { empty: texts.atEmpty, read: readHour, write: writeHour },
  ),
  ends: maybeParsed<Temporal.PlainTime>(
    { ...HOUR, name: "fin", label: texts.ends, help: texts.endsHelp },
    { empty: texts.atEmpty, read: readHour, write: writeHour },
  ),
  every: choice("revient", { label: texts.every, of: EVERY, says: everyNames, otherwise: "once" }),
  days: boxes("jours", {
    label: texts.days,
    help: texts.daysHelp,
    layout: "jours",
    of: WEEKDAYS.map((value) => ({ value, label: weekdayWords[value] })),
  }),
  last: maybeDay("dernier", { label: texts.last, help: texts.lastHelp, empty: texts.lastEmpty }),
  note: maybeLines("note", { label: texts.note, most: MOST_NOTE, rows: 3, health: true }),
};

export const visitForm = form(asked);
export const changeForm = form({ ...asked, version: version() });

export const pauseForm = form({
  from: day("du", { label: texts.from, empty: texts.fromEmpty }),
  until: day("au", { label: texts.until, empty: texts.untilEmpty }),
});

const words = (name: string, label: string, help?: string) =>
  line(name, { label, help, empty: operatorTexts.empty, most: MOST_WORDS });

export const deploymentForm = form({
  controller: words("responsable", operatorTexts.controller, operatorTexts.controllerHelp),
  contact: words("contact", operatorTexts.contact, operatorTexts.contactHelp),
  assessed: day("analyse", {
    label: operatorTexts.assessed,
    help: operatorTexts.assessedHelp,
    empty: operatorTexts.dayEmpty,
  }),
  register: words("registre", operatorTexts.register),
  hosting: choice("hebergement", {
    label: operatorTexts.hosting,
    of: HOSTINGS,
    says: operatorTexts.hostings,
    empty: operatorTexts.hostingEmpty,
  }),
  hasReadRetention: yes("relu", { label: operatorTexts.readRetention }),
});
