import { expect, test } from "vitest";

import { DAYS, readSpans, sayWeek, writeHours } from "./hours.ts";
import { isTag, readTag } from "./hours-tag.ts";
import { readHoursWords } from "./hours-words.ts";

test.each([
  [["9h", "12:30", "", ""], [{ from: 540, to: 750 }]],
  [["14 h", "18h30", "9", "midi"], [{ from: 540, to: 720 }, { from: 840, to: 1110 }]],
  [["20:00", "00:00"], [{ from: 1200, to: 1440 }]],
  [["", "", "", ""], []],
  [["9h", "12h", "11h", "14h"], "overlap"],
  [["17h", "9h"], "reversed"],
  [["9h", "9h"], "reversed"],
  [["9h", ""], "half-a-span"],
  [["", "12h"], "half-a-span"],
  [["9h", "25h"], "not-a-time"],
  [["9h75", "10h"], "not-a-time"],
  [["tôt", "tard"], "not-a-time"],
] as const)("%j is read as the spans of a day", (typed, read) => {
  expect(readSpans(typed)).toEqual(read);
}); // prettier-ignore

test.each([
  ["Mo-Fr 08:00-12:15,13:15-16:30", "Du lundi au vendredi, de 8 h à 12 h 15 et de 13 h 15 à 16 h 30."],
  ["Tu,Th 09:00-17:00; PH off", "Le mardi et le jeudi, de 9 h à 17 h. Fermé les jours fériés."],
  ["Mo 14:00-18:00; We-Fr,Su 09:00-12:00", "Le lundi, de 14 h à 18 h ; du mercredi au vendredi et le dimanche, de 9 h à midi."],
  ["24/7", "Tous les jours, à toute heure."],
])("%s is said in French, and written again", (tag, says) => {
  const week = readTag(tag)?.week;
  expect(week && sayWeek(week)).toBe(says);
  const written = week && writeHours(week);
  expect(written !== undefined && isTag(written)).toBe(true);
  expect(written && readTag(written)?.week).toEqual(week);
}); // prettier-ignore

test.each(["We[1] 10:00-12:00", "Apr-Oct Mo 10:00-12:00", "SH Mo-Fr 10:00-12:00", "Mo 22:00-02:00", "Mo-Su,PH 10:00-20:00"])(
  "%s is no plain week: it stays a tag, said in short",
  (tag) => {
    const read = readTag(tag);
    expect(read?.tag).toBe(tag);
    expect(read?.week).toBeUndefined();
    expect(read?.short).not.toMatch(/\b(We|Apr|SH|PH)\b/);
  },
); // prettier-ignore

test.each(["", "Du lundi au vendredi", "Mo 10:00-09:00x", "lundi 9h-12h", "False", `Mo ${"10:00-11:00,".repeat(60)}`])(
  "%s is no tag",
  (text) => expect(readTag(text)).toBeUndefined(),
); // prettier-ignore

test.each([
  ["Lundi et Jeudi : 14h à 18h Mardi et Vendredi : 9h à 12h30 et 14h à 18h", "Mo,Th 14:00-18:00; Tu,Fr 09:00-12:30,14:00-18:00"],
  ["DU LUNDI AU VENDREDI de 9h à 12h et de 14h à 17h", "Mo-Fr 09:00-12:00,14:00-17:00"],
  ["Mardi : 15H-18H30 -- Mercredi : 10H-12H et 14H-18H30", "Tu 15:00-18:30; We 10:00-12:00,14:00-18:30"],
  ["Lundi, Mardi, Vendredi : 9h-12h / 14h-17h Mercredi : 9h-12h", "Mo,Tu,Fr 09:00-12:00,14:00-17:00; We 09:00-12:00"],
  ["du lundi au vendredi de 10 h à 18 h", "Mo-Fr 10:00-18:00"],
  ["Du lundi au vendredi : 09:00–12:30 / 13:30–17:30", "Mo-Fr 09:00-12:30,13:30-17:30"],
  ["tous les jours de 8h à midi, fermé les jours fériés", "Mo-Su 08:00-12:00; PH off"],
  ["lun. au ven. 9h-17h", "Mo-Fr 09:00-17:00"],
])("« %s » is %s", (words, tag) => {
  const week = readHoursWords(words);
  expect(week && writeHours(week)).toBe(tag);
}); // prettier-ignore

test.each([
  "2ème Jeudi du mois de 14h à 17h",
  "Mercredi (sur rendez-vous) 9h à 12h",
  "9h à 12h, 14h à 17h hors vacances scolaires",
  "9h à 17h",
  "Lundi : 15h18h",
  "Lundi",
  "Lundi 17h à 9h",
  "Lundi 9h à 12h et 11h à 14h",
  "Horaires d'ouverture : 8h-12h sauf le vendredi 8h-12h",
  "Pour les horaires se référer à la planification mensuelle",
  "Lundi : 9h à 12h sauf l’été",
  "False",
  "",
])("« %s » stays words", (words) => expect(readHoursWords(words)).toBeUndefined()); // prettier-ignore

test("a week that never opens is no tag", () => {
  const days = { Mo: [], Tu: [], We: [], Th: [], Fr: [], Sa: [], Su: [] };
  expect(DAYS).toHaveLength(7);
  expect(writeHours({ days, closedOnHolidays: true })).toBeUndefined();
});
