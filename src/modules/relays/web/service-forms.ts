import { form } from "#basics/form";
import { choice, line, lines, maybeLine, parsed, yes } from "#basics/questions";
import { isOpenSome, readHoursWords, sayWeek, type Week } from "#rules/premises";

import { MOST_NAME, MOST_TELEPHONE, SPEEDS } from "../domain/service.ts";
import { bodyTexts, serviceTexts as texts } from "./service-texts.fr.ts";

/** Where one lives: an address of its own, nothing is kept. */
export const whereForm = form({
  typed: maybeLine("ou", { label: texts.where, help: texts.whereHelp }),
});

/** What a service reads of whoever puts it in their list. */
export const toNameForm = form({
  name: line("nom", {
    label: texts.called,
    help: texts.calledHelp,
    empty: texts.calledEmpty,
    most: MOST_NAME,
    health: true,
  }),
  telephone: maybeLine("telephone", {
    label: texts.telephone,
    help: texts.telephoneHelp,
    most: MOST_TELEPHONE,
  }),
});

/** Hours as they are typed: also those of all day. */
export function readHours(text: string): Week | undefined {
  const week = readHoursWords(text);
  return week !== undefined && isOpenSome(week) ? week : undefined;
}

/** What `readHours` reads again. */
export function writeHoursTyped(week: Week): string {
  return sayWeek(week).replaceAll("à toute heure", "de 0 h à 24 h").replaceAll("minuit", "24 h");
}

/** Where, when and how fast an organisation answers. */
export const bodyForm = form({
  places: lines("lieux", {
    label: bodyTexts.places,
    help: bodyTexts.placesHelp,
    empty: bodyTexts.placesEmpty,
    most: 3_000,
    rows: 4,
  }),
  hours: parsed(
    { name: "heures", label: bodyTexts.hours, help: bodyTexts.hoursHelp, as: "line", most: 200 },
    { empty: bodyTexts.hoursEmpty, read: readHours, write: writeHoursTyped },
  ),
  speed: choice("delai", {
    label: bodyTexts.speed,
    of: SPEEDS,
    says: bodyTexts.speeds,
    empty: bodyTexts.speedEmpty,
  }),
});

/** It is over: they read what ends. */
export const endForm = form({ sure: yes("sur", { label: bodyTexts.sure }) });
