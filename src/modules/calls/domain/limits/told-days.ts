import { type DayInWords, daysIn, type DaysContext } from "./days-in-words.ts";
import { lotsIn, sentencesOf, type Span } from "./sentences.ts";
import { type FoundSubject, type Subject, subjectsIn } from "./subjects.ts";

/** What a text is read with. */
export interface WordsContext extends DaysContext {
  /** What its place already says that it speaks of. */
  readonly subject?: Subject | "both" | undefined;
  /** Whether its place already says that it is what must be read. */
  readonly isNew?: boolean | undefined;
  readonly lots?: readonly string[] | undefined;
}

/** A day of a text, with what the words around it make of it. */
export interface ToldDay extends DayInWords {
  /** Announced as the new one; the one of before; simply said; or denied (« n’est pas reportée au »). */
  readonly role: "new" | "old" | "said" | "denied";
  /** « both » when what it is the date of is only guessed, from a sentence before. */
  readonly subject: Subject | "both" | undefined;
  readonly lots: readonly string[];
}

/** Words that announce a day as the new one. */
const MOVES =
  /\b(?:lire\b|report|repouss|prolong|prorog|decal|avance|portee?s?\b|desormais|nouve(?:lle|au)|devien|passe(?:nt|ra)?\b|recule|ramene|corrige|rectifie|modifi|change|etend|remplace|supplementaire|mais (?:le|au)\b)/g;
/** Words that make a day the one of before. */
const OLD =
  /\bau lieu d|\binitial|\bpreced|\bancien|\bauparavant|\bet non\b|\bnon pas\b|\ba la place d|\ben lieu et place|\betai(?:t|ent)\b|\bavai(?:t|ent) ete\b|\bd'abord\b|\bremplacer\b|\bannule et remplace\b|\bsupprimer\b|\bn'est pas (?:le|au)\b/g;
const DENIED = /\bn(?:'est|e sont|e sera|e seront)? ?pas\b(?! (?:le|au)\b)/;
const MOVING =
  /\breport|\brepouss|\bprolong|\bprorog|\bdecal|\bavanc|\bpasse|\bmodifi|\bchange|\bramene|\brecul/;
/** A day behind these is the first of two: « du 5 au 12 ». */
const FROM = /\b(?:du|de|depuis le|d'abord le) $/;
const TO =
  /^(?:[ ,(]{0,3}(?:a )?(?:[0-9h:]{0,6})?(?:heures)?[ ,)]{0,3})(?:au|a|vers le|pour le|jusqu'au) $/;
const EITHER = /^[ ,)]{0,3}(?:ou|et|puis)(?: (?:le|au|du|bien|encore|a))*(?: au| le)? $/;

/** Sentences that go on speaking of what the one before spoke of. */
const GOES_ON =
  /^[\s«"(•*–—-]{0,6}(?:elles?|ils? (?!faut|fallait|convient|y a|est precise)|celles?-ci|celui-ci|cette (?:date|echeance|limite)|ce(?:tte)? delai|la (?:nouvelle )?date|les dates|le (?:nouveau )?delai|nouve|au lieu|lire|il (?:faut|fallait|convient|y a lieu)|date|le \d|\d|report|prolong|repouss|decal|avanc|modifi|heure|jour|remplac|soit|initial|l'heure|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)/;

/** Those of them that name what they go on with: « elle », « cette date ». */
const SAYS_IT =
  /^[\s«"(•*–—-]{0,6}(?:elles?|ils? (?!faut|fallait|convient|y a|est precise)|celles?-ci|celui-ci|cette|ce (?:nouveau )?delai|la (?:nouvelle )?date|les dates|le (?:nouveau )?delai|nouve|date)/;

/** The days of a plain text, with what each is. */
export function toldDays(text: string, context: WordsContext): readonly ToldDay[] {
  const days = daysIn(text, context);
  const subjects = subjectsIn(text).filter(({ subject }) => subject !== undefined);
  const sentences = sentencesOf(text);
  return days.map((day, index) => {
    const around = { text, day, before: days[index - 1], after: days[index + 1], context };
    const sentence = sentences.findLast(({ at }) => at <= day.at) ?? { at: 0, end: text.length };
    const isEither = bindsTo(text, day, days[index + 1]) || bindsTo(text, days[index - 1], day);
    return {
      ...day,
      isSure: day.isSure && !isEither,
      role: roleOf(around, sentence),
      subject: subjectAround(around, sentence, subjects),
      lots: lotsAround(around, sentence),
    };
  });
}

interface Around {
  readonly text: string;
  readonly day: DayInWords;
  readonly before: DayInWords | undefined;
  readonly after: DayInWords | undefined;
  readonly context: WordsContext;
}

function bindsTo(
  text: string,
  one: DayInWords | undefined,
  other: DayInWords | undefined,
): boolean {
  return one !== undefined && other !== undefined && EITHER.test(text.slice(one.end, other.at));
}

function lastIndex(text: string, words: RegExp): number {
  return [...text.matchAll(words)].at(-1)?.index ?? -1;
}

function roleOf({ text, day, before, after, context }: Around, sentence: Span): ToldDay["role"] {
  const from = Math.max(before?.end ?? 0, day.at - 400);
  const gap = text.slice(from, day.at);
  // « au lieu de » holds over lines until « lire » comes; other words only in their own sentence.
  const inSentence = text.slice(Math.max(from, sentence.at), day.at);
  const rest = text.slice(
    day.end,
    Math.max(day.end, Math.min(after?.at ?? text.length, sentence.end)),
  );
  const moved = lastIndex(inSentence, MOVES);
  const old = Math.max(lastIndex(inSentence, OLD), -1);
  const isMoving = MOVING.test(text.slice(sentence.at, day.at));
  if (FROM.test(gap) && isMoving) return "old";
  if (FROM.test(gap) && after !== undefined && TO.test(text.slice(day.end, after.at))) {
    return MOVING.test(text.slice(after.end, after.end + 40)) ? "old" : "said";
  }
  if (DENIED.test(inSentence.slice(-60))) return "denied";
  if (moved > old) return isInsteadOf(inSentence, moved) ? "old" : "new";
  if (old >= 0) return "old";
  const block = blockBefore(text, day.at);
  if (block === "old" && before !== undefined && !/\n/.test(gap) && lastIndex(gap, OLD) < 0)
    return /\bfixee?s?|\best\b|\bsont\b|\bsera\b/.test(inSentence) ? "new" : "said";
  if (block !== undefined && isNear(text, day.at)) return block;
  if (before !== undefined && TO.test(gap) && isMoving) return "new";
  // « le 12 au lieu du 5 », « le 12 et non le 5 »: what follows makes it the new one.
  if (/^[ ,(]{0,3}(?:et non|au lieu d|a la place d|en lieu et place|contre)/.test(rest))
    return "new";
  return context.isNew === true ? "new" : "said";
}

/** « au lieu de lire » announces what was written before. */
function isInsteadOf(text: string, at: number): boolean {
  return (
    /^lire\b/.test(text.slice(at)) && /au lieu de ?:? ?$/.test(text.slice(Math.max(0, at - 16), at))
  );
}

/** Whether the last of « au lieu de » and « lire » that stands before says old or new. */
function blockBefore(text: string, at: number): "old" | "new" | undefined {
  const words = [...text.slice(0, at).matchAll(/\bau lieu d(?:e lire|e|u)?\b|\blire\b/g)];
  const last = words.at(-1);
  return last === undefined ? undefined : last[0] === "lire" ? "new" : "old";
}

function isNear(text: string, at: number): boolean {
  return lastIndex(text.slice(Math.max(0, at - 400), at), /\bau lieu d|\blire\b/g) >= 0;
}

function subjectAround(
  { text, day, context }: Around,
  sentence: Span,
  subjects: readonly FoundSubject[],
): ToldDay["subject"] {
  const own = subjects.findLast(({ at }) => at >= sentence.at && at < day.at);
  if (own !== undefined) return own.subject;
  const next = subjects.find(({ at }) => at >= day.end && at < sentence.end);
  const said = text.slice(sentence.at, sentence.end);
  const goesOn = GOES_ON.test(said) || /^[\s:–—-]*$/.test(text.slice(sentence.at, day.at));
  if (next !== undefined && !goesOn) return next.subject;
  const earlier = subjects.findLast(({ at }) => at < day.at && at > day.at - 400);
  if (next !== undefined && (earlier === undefined || !SAYS_IT.test(said))) {
    const isClear = earlier === undefined || earlier.subject === next.subject;
    return isClear || next.subject === "answers" ? next.subject : "both";
  }
  if (earlier !== undefined && goesOn)
    return isSpent(text, earlier, sentence) ? undefined : earlier.subject;
  if (context.subject !== undefined && (goesOn || earlier === undefined)) {
    return goesOn || isBare(said) ? context.subject : guessed(context.subject);
  }
  return earlier?.subject === "answers" ? "both" : earlier?.subject;
}

/** A sentence before that gave its subject a day of its own, and changed nothing: « Avis paru le 14 septembre. » */
function isSpent(text: string, earlier: FoundSubject, sentence: Span): boolean {
  const [behind = ""] = text.slice(earlier.end, sentence.at).split(/\bau lieu\b/);
  if (
    earlier.subject !== "other" ||
    !/^\W{0,6}(?:au lieu|lire)/.test(text.slice(sentence.at, sentence.at + 20))
  )
    return false;
  return /\d{1,2}[/. ][a-z\d]/.test(behind) && !/\blire\b|initial/.test(behind);
}

/** A sentence that says little beside its day: its place says what it is the day of. */
function isBare(sentence: string): boolean {
  return (sentence.match(/[a-z]{4,}/g) ?? []).length <= 8;
}

function guessed(subject: Subject | "both"): Subject | "both" {
  return subject === "answers" ? "both" : subject;
}

const HEADS_LOTS =
  /^\W{0,4}(?:pour |concernant )?(?:les? )?lots?\b(?!.{0,80} (?:est|sont|a|ont|sera|seront) )/;

function lotsAround({ text, day, context }: Around, sentence: Span): readonly string[] {
  if (context.lots !== undefined && context.lots.length > 0) return context.lots;
  const own = text.slice(sentence.at, sentence.end);
  const found = lotsIn(own);
  if (found.length > 0 || /tous les lots|ensemble des lots|chaque lot/.test(own)) return found;
  // « Lot n° 5 : » alone on its line is a heading; a sentence that gives lot 5 a day of its own is not.
  const before = text.slice(Math.max(0, day.at - 300), sentence.at).split(/\n|\. /);
  const heading = before.findLast(
    (line) => HEADS_LOTS.test(line) && daysIn(line, context).length === 0,
  );
  return heading === undefined ? [] : lotsIn(heading);
}
