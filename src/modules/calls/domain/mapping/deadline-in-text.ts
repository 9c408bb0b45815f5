import { plain } from "#basics/text";

import { readDay } from "../reading/moments.ts";

/** How far after the words that announce it a day may stand, and how much text is read. */
const LONGEST = 20_000;

const MONTHS =
  "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre";
const DAY = String.raw`(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(\d{1,2}(?:er)? (?:${MONTHS}) \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4})`;
const ANNOUNCED = new RegExp(
  String.raw`(?:jusqu'au|date limite|avant le|au plus tard|cloture|echeance|fin des candidatures)[^.;!?\n]{0,60}?${DAY}`,
  "g",
);

/**
 * The day until when a text says that one may answer: « jusqu’au 30 juin 2026 », « date limite de
 * dépôt : 15/09/2026 ». Only whole days with their year, announced by such words; the last one when
 * there are several, since a calendar names the steps before the end. Undefined when none is said.
 */
export function deadlineInText(text: string): Temporal.PlainDate | undefined {
  const words = plain(text.slice(0, LONGEST)).replace(/[\s\u00a0\u202f]+/g, " ");
  const days = [...words.matchAll(ANNOUNCED)].flatMap(([, day = ""]) => readDay(day) ?? []);
  return days.toSorted((a, b) => Temporal.PlainDate.compare(a, b)).at(-1);
}
