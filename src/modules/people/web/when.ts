import { daysBetween, dayOf, writeDay } from "#basics/dates";

import { texts } from "./texts.fr.ts";

/** « un iPad » begins a line as « Un iPad ». */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase("fr") + words.slice(1);
}

/** « aujourd’hui », « hier », « le lundi 23 novembre ». */
export function wordsOfDay(instant: Temporal.Instant, now: Temporal.Instant): string {
  const [day, today] = [dayOf(instant), dayOf(now)];
  const ago = daysBetween(day, today);
  if (ago === 0) return texts.sessions.today;
  return ago === 1 ? texts.sessions.yesterday : texts.sessions.day(writeDay(day, today));
}
