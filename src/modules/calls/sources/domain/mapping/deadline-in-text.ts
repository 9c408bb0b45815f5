import { plain } from "#basics/text";

import { readDay } from "../../../domain/reading/moments.ts";

/** How much of a text is read, and how far before a day the words that announce it may stand. */
const LONGEST = 20_000;
const NEAR = 80;

const DAY =
  /(?<!\d)(?:\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4})(?!\d)/g;
const ANNOUNCING =
  /jusqu'au|date limite|avant le|au plus tard|cloture|echeance|fin des candidatures/g;

/**
 * The day until when a text says that one may answer: « jusqu’au 30 juin 2026 », « date limite de
 * dépôt : 15/09/2026 ». Only whole days with their year, announced by such words in their sentence;
 * the last one when there are several, since a calendar names the steps before the end. Undefined
 * when none is said.
 */
export function deadlineInText(text: string): Temporal.PlainDate | undefined {
  const words = plain(text.slice(0, LONGEST)).replace(/[\u00a0\u202f]/g, " ");
  const days = [...words.matchAll(DAY)].flatMap(({ index, 0: day }) =>
    isAnnounced(words.slice(Math.max(0, index - NEAR), index)) ? (readDay(day) ?? []) : [],
  );
  return days.toSorted((a, b) => Temporal.PlainDate.compare(a, b)).at(-1);
}

/** Whether the last sentence begun in these words announces an end. */
function isAnnounced(before: string): boolean {
  const last = [...before.matchAll(ANNOUNCING)].at(-1);
  return last !== undefined && !/[.;!?\n]/.test(before.slice(last.index));
}
