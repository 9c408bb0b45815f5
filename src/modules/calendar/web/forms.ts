import { zoneNames } from "#basics/french/zones.fr";
import { type AnswersOf, form, type GivenBack } from "#basics/form";
import {
  boxes,
  choice,
  day,
  line,
  maybeChoice,
  maybeChosen,
  maybeDay,
  maybeLine,
  maybeLines,
  parsed,
  wholeWithin,
  yes,
} from "#basics/questions";
import type { NamedVenue } from "#modules/premises";
import { themeLabels, THEMES } from "#rules/subjects";

import {
  MOST_ADDRESS,
  MOST_CAPACITY,
  MOST_TITLE,
  MOST_VIDEO,
  MOST_WORDS,
  SEEN_BY,
} from "../domain/occasion.ts";
import { HOLIDAY_PLACES } from "../domain/public-holidays.ts";
import { MOST_INTERVAL, MOST_TIMES, WEEKDAYS } from "../domain/recurrence.ts";
import {
  holidayPlaceNames,
  rankNames,
  schoolZoneNames,
  weekdayNames,
} from "../domain/recurrence.fr.ts";
import { SCHOOL_ZONES } from "../domain/school-holidays.ts";
import { FRENCH_ZONES } from "#basics/zones";
import { formTexts as says } from "./form-texts.fr.ts";
import { hour } from "./hour.ts";

const NUMBER = { as: "line", width: "court", inputmode: "numeric", optional: true } as const;

/** A number in digits; nothing is 0. */
const maybeNumber = (
  name: string,
  put: {
    readonly label: string;
    readonly help?: string;
    readonly empty: string;
    readonly most: number;
  },
) =>
  parsed<number>(
    { ...NUMBER, name, label: put.label, help: put.help },
    {
      empty: put.empty,
      read: (text) => (text.trim() === "" ? 0 : wholeWithin(text, 1, put.most)),
      write: (value) => (value === 0 ? "" : String(value)),
    },
  );

const EVERY = ["once", "week", "rank", "date"] as const;
const ENDINGS = ["never", "on", "after"] as const;
const RANK_WORDS = ["1", "2", "3", "4", "-1"] as const;
/** What it is. */
export const whatForm = (kinds: readonly { readonly kind: string; readonly label: string }[]) =>
  form({
    title: line("titre", {
      label: says.what,
      help: says.whatHelp,
      empty: says.empty,
      most: MOST_TITLE,
    }),
    kind: parsed<string>(
      {
        name: "sorte",
        label: says.kind,
        as: "list",
        of: kinds.map(({ kind, label }) => ({ value: kind, label })),
      },
      {
        empty: says.chooseKind,
        read: (text) => kinds.find(({ kind }) => kind === text)?.kind,
        write: String,
      },
    ),
    about: maybeLines("details", {
      label: says.about,
      help: says.aboutHelp,
      rows: 4,
      most: MOST_WORDS,
    }),
  });

/** When: a day, and from when to when. */
export const whenForm = form({
  day: day("jour", { label: says.day, help: says.dayHelp, empty: says.notADay }),
  starts: hour("debut", { label: says.starts }),
  ends: hour("fin", { label: says.ends, help: says.endsHelp, empty: says.notAnEnd }),
  zone: choiceList("fuseau", says.zone, FRENCH_ZONES, zoneNames),
});

/** How it comes again, in fields that are read back as a sentence. */
export const againForm = form({
  every: choice("revient", {
    label: says.every,
    of: EVERY,
    says: says.everyNames,
    otherwise: "once",
  }),
  interval: maybeNumber("chaque", {
    label: says.interval,
    help: says.intervalHelp,
    empty: says.notAnInterval,
    most: MOST_INTERVAL,
  }),
  days: boxes("jours", {
    label: says.days,
    layout: "jours",
    of: WEEKDAYS.map((value) => ({ value, label: weekdayNames[value] })),
  }),
  rank: choiceList("rang", says.rank, RANK_WORDS, rankNames),
  ranked: choiceList("jour-du-mois", says.ranked, WEEKDAYS, weekdayNames),
  ending: choice("finit", {
    label: says.ending,
    of: ENDINGS,
    says: says.endingNames,
    otherwise: "never",
  }),
  last: maybeDay("dernier", { label: says.last, empty: says.noLast }),
  times: maybeNumber("fois", { label: says.times, empty: says.noTimes, most: MOST_TIMES }),
  school: maybeChoice("vacances", {
    label: says.school,
    none: says.noSchool,
    of: SCHOOL_ZONES,
    says: schoolZoneNames,
  }),
  holidays: maybeChoice("feries", {
    label: says.holidays,
    none: says.noHolidays,
    of: HOLIDAY_PLACES,
    says: holidayPlaceNames,
  }),
});

/** One of ours in a folded list; the first unless another is chosen. */
function choiceList<const Value extends string>(
  name: string,
  label: string,
  of: readonly [Value, ...Value[]],
  names: Readonly<Record<Value, string>>,
) {
  return parsed<Value>(
    { name, label, as: "list", of: of.map((value) => ({ value, label: names[value] })) },
    { empty: label, read: (text) => of.find((one) => one === text) ?? of[0], write: String },
  );
}

/** Where: in words, in a commune, by video. */
export const whereForm = form({
  address: maybeLine("adresse", {
    label: says.address,
    help: says.addressHelp,
    most: MOST_ADDRESS,
  }),
  place: maybeLine("ou", { label: says.commune, help: says.communeHelp, most: 120 }),
  video: maybeLine("video", {
    label: says.video,
    help: says.videoHelp,
    most: MOST_VIDEO,
    type: "url",
  }),
});

/** Which premises, among those that one keeps; the action asks whether one does. */
export const venueForm = (venues: readonly VenueChoice[]) =>
  form({
    venue: maybeChosen<"Venue">("local", {
      label: says.venue,
      help: says.venueHelp,
      empty: says.notYourVenue,
      none: says.noVenue,
      of: venues.map(({ id, name, town }) => ({ value: id, label: `${name} (${town})` })),
    }),
  });
/** Asked once the venue was found not to fit. */
export const keepForm = form({
  keepsVenue: yes("garder", { label: says.keepsVenue, help: says.keepsVenueHelp }),
});

/** Whether the venue of a form that is given back was found not to fit, now or before. */
export function isDoubted({ refusal, typed }: GivenBack): boolean {
  return refusal === "venue-doubted" || typed?.["garder"] === "1";
}

export type VenueChoice = Pick<NamedVenue, "id" | "name" | "town">;

/** How many fit, and who sees it. */
export const moreForm = form({
  capacity: maybeNumber("places", {
    label: says.places,
    help: says.placesHelp,
    empty: says.notPlaces,
    most: MOST_CAPACITY,
  }),
  seenBy: choice("voir", {
    label: says.seenBy,
    of: SEEN_BY,
    says: says.seenNames,
    otherwise: "members",
  }),
});

/** What it is about, so that those who look by theme find it; few say so. */
export const themesForm = form({
  themes: boxes("themes", {
    label: says.themes,
    help: says.themesHelp,
    of: THEMES.map((value) => ({ value, label: themeLabels[value] })),
  }),
});

/** From an hour to the same hour is a whole day, that nobody meant. */
export function endsApart({ starts, ends }: { readonly starts: unknown; readonly ends: unknown }) {
  return !(isTime(starts) && isTime(ends) && starts.equals(ends));
}

export const isTime = (value: unknown): value is Temporal.PlainTime =>
  value instanceof Temporal.PlainTime;

/** Whether somebody filled how it comes again, and left « une seule fois »: they meant one of the two. */
export function isOnceAndAgain(answers: AnswersOf<typeof againForm>): boolean {
  const { every, interval, days, rank, ranked, ending, last, times, school, holidays } = answers;
  const [firstDay] = WEEKDAYS;
  const isFilled =
    interval > 1 ||
    days.length > 0 ||
    rank !== "1" ||
    ranked !== firstDay ||
    ending !== "never" ||
    times > 0 ||
    [last, school, holidays].some((one) => one !== undefined);
  return every === "once" && isFilled;
}
