import { type AnswersOf, form, type KnownOf } from "#basics/form";
import {
  boxes,
  choice,
  line,
  maybeDay,
  maybeLine,
  maybeLines,
  parsed,
  wholeWithin,
} from "#basics/questions";
import { PLACES_AT } from "#basics/suggestions";
import type { SuggestedJob } from "#rules/subjects";

import type { KeptGiver } from "../actions/see-giver.ts";
import {
  availabilityOf,
  FARTHEST_GIVEN,
  MOST_DETAILS,
  MOST_OFFER_WORDS,
  OFFER_KINDS,
} from "../domain/giver.ts";
import type { OpenDays } from "../domain/open-days.ts";
import { MOST_WINDOW } from "../domain/windows.ts";
import { mineTexts, offerKindNames, offerTexts, termsTexts } from "./texts.fr.ts";

/** Any number of kilometres, or anywhere. */
const ANYWHERE = "partout";
const DISTANCES = [0, 5, 10, 20, 30, 50, 100] as const;
const SIZES = [1, 2, 3, 5, 8, 12] as const;
const HOLIDAYS = ["open", "closed"] as const;
const AUGUST = ["open", "half", "closed"] as const;
/** What a choice of job says when one’s own words are enough. */
export const OWN_WORDS = "mots";

export const offerForm = form({
  kind: choice("genre", {
    label: offerTexts.kind,
    of: OFFER_KINDS,
    says: offerKindNames,
    empty: offerTexts.chooseKind,
  }),
  words: line("mots", {
    label: offerTexts.words,
    help: offerTexts.wordsHelp,
    empty: offerTexts.emptyWords,
    most: MOST_OFFER_WORDS,
  }),
  details: maybeLines("details", {
    label: offerTexts.details,
    help: offerTexts.detailsHelp,
    rows: 4,
    most: MOST_DETAILS,
  }),
});

/** A job of the ROME near the words, or the words alone. */
export const jobForm = (words: string, jobs: readonly SuggestedJob[]) =>
  form({
    rome: parsed(
      {
        name: "metier",
        label: offerTexts.jobQuestion(words),
        as: "choices",
        of: [
          ...jobs.map(({ code, name, job }) => ({
            value: code,
            label: name === job ? name : offerTexts.within(name, job),
          })),
          { value: OWN_WORDS, label: offerTexts.ownWords },
        ],
      },
      { empty: offerTexts.chooseJob, read: (code) => code || undefined, write: String },
    ),
  });

/** The one button of the directory bears what it does. */
export const shownForm = form({
  shown: choice("paraitre", {
    label: mineTexts.directory,
    of: ["oui", "non"],
    says: { oui: mineTexts.show, non: mineTexts.hide },
    empty: termsTexts.choose,
  }),
});

/** Some kilometres, or anywhere. */
const howFar = (now: number | undefined) =>
  parsed(
    { name: "jusque", label: termsTexts.goes, as: "list", of: distances(now) },
    {
      empty: termsTexts.chooseGoes,
      read: (typed) =>
        typed === ANYWHERE ? ANYWHERE : wholeWithin(typed, 0, FARTHEST_GIVEN)?.toString(),
      write: String,
    },
  );

/** How many asks at once. */
const howMany = (now: number) =>
  parsed(
    {
      name: "demandes",
      label: termsTexts.size,
      help: termsTexts.sizeHelp,
      as: "choices",
      layout: "jours",
      of: withOwn(SIZES, now).map((count) => ({
        value: String(count),
        label: termsTexts.sizes(count),
      })),
    },
    {
      empty: termsTexts.chooseSize,
      read: (typed) => wholeWithin(typed, 0, MOST_WINDOW),
      write: String,
    },
  );

/** Where, how far, how many asks at once, until when none, on which days. */
export const termsForm = ({ terms }: Pick<KeptGiver, "terms">) =>
  form({
    where: maybeLine("ou", {
      label: termsTexts.where,
      help: termsTexts.whereHelp,
      most: 120,
      suggestAt: PLACES_AT,
    }),
    goes: howFar(terms.km),
    size: howMany(terms.receive.size),
    pausedUntil: maybeDay("pause", {
      label: termsTexts.pause,
      help: termsTexts.pauseHelp,
      empty: termsTexts.notADay,
    }),
    days: boxes("jours", {
      label: termsTexts.days,
      help: termsTexts.daysHelp,
      layout: "jours",
      of: termsTexts.week.map((label, day) => ({ value: String(day + 1), label })),
    }).refine((days) => days.length > 0, termsTexts.noDay),
    holidays: choice("feries", {
      label: termsTexts.holidays,
      of: HOLIDAYS,
      says: termsTexts.holidayNames,
      empty: termsTexts.choose,
    }),
    august: choice("aout", {
      label: termsTexts.august,
      of: AUGUST,
      says: termsTexts.augustNames,
      empty: termsTexts.choose,
    }),
  }).refine(({ where, goes }) => where !== undefined || goes === ANYWHERE, {
    path: ["where"],
    error: termsTexts.whereFirst,
  });
type Terms = AnswersOf<ReturnType<typeof termsForm>>;

/** What stands now, as the form asks it. */
export function knownTerms({ terms, place }: KeptGiver, today: Temporal.PlainDate): KnownTerms {
  const { week, holidays, august } = terms.openDays;
  const pause = availabilityOf(terms, today);
  return {
    where: place,
    goes: terms.km === undefined ? ANYWHERE : String(terms.km),
    size: terms.receive.size,
    pausedUntil: pause.state === "paused" ? pause.until : undefined,
    days: week.flatMap((isOpen, day) => (isOpen ? [String(day + 1)] : [])),
    holidays,
    august,
  };
}
type KnownTerms = KnownOf<ReturnType<typeof termsForm>>;

/** How far, in kilometres; undefined for anywhere. */
export function kmOf({ goes }: Pick<Terms, "goes">): number | undefined {
  return goes === ANYWHERE ? undefined : Number(goes);
}

function distances(km: number | undefined) {
  return [
    ...withOwn(DISTANCES, km).map((far) => ({
      value: String(far),
      label: far === 0 ? termsTexts.samePlace : termsTexts.km(far),
    })),
    { value: ANYWHERE, label: termsTexts.anywhere },
  ];
}

/** The usual numbers, and the one that stands. */
function withOwn(usual: readonly number[], own: number | undefined): readonly number[] {
  const all = own === undefined ? usual : [...new Set([...usual, own])];
  return all.toSorted((one, other) => one - other);
}

/** The open days that a form says; the pauses that they had stay. */
export function openDaysOf({ days, holidays, august }: Terms, before: OpenDays): OpenDays {
  const has = (day: number) => days.includes(String(day));
  return {
    week: [has(1), has(2), has(3), has(4), has(5), has(6), has(7)],
    holidays,
    august,
    pauses: before.pauses,
  };
}
