import { gather, inTurn, type Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { circleArchive } from "./actions/circle-archive.ts";
import { namesUntilAYearAfter } from "./actions/forget-attendance.ts";
import { telephonesUntilTheDayAfter } from "./actions/forget-telephones.ts";
import { handsOverIn } from "./actions/hand-over.ts";
import { bringSchoolHolidays } from "./actions/import-school-holidays.ts";
import { keptTexts } from "./actions/kept.fr.ts";
import { reportableOccasion } from "./actions/moderate-occasion.ts";
import { publishMissing } from "./actions/publish-words.ts";
import { merged } from "./merged/chapter.ts";
import { rollOn } from "./actions/roll-on.ts";
import { attendees } from "./attendees/chapter.ts";
import { bring } from "./bring/chapter.ts";
import { calling } from "./calling/chapter.ts";
import { brought } from "./brought/chapter.ts";
import { fillOccasions } from "./demonstration/fill.ts";
import { declining } from "./decline/chapter.ts";
import { kinds } from "./domain/kinds.fr.ts";
import { given } from "./given/chapter.ts";
import { guests } from "./guests/chapter.ts";
import { mine } from "./mine/chapter.ts";
import { names } from "./names.fr.ts";
import { publicSitemapIn } from "./public/actions/find-public.ts";
import { publicChapter } from "./public/chapter.ts";
import { fates } from "./store/fates.ts";
import { polls } from "./polls/chapter.ts";
import { fillPolls } from "./polls/demonstration/fill.ts";
import { up } from "./store/migrations/0001-occasions.ts";
import { up as hidden } from "./store/migrations/0002-hidden.ts";
import { up as attendance } from "./store/migrations/0003-attendance.ts";
import { up as datePolls } from "./store/migrations/0010-date-polls.ts";
import { up as publicSearch } from "./store/migrations/0020-public-search.ts";
import { up as broughtCalendars } from "./store/migrations/0021-brought.ts";
import { up as heldAt } from "./store/migrations/0030-held-at.ts";
import { up as children } from "./store/migrations/0031-children.ts";
import { up as guestsOfDates } from "./store/migrations/0032-guests.ts";
import { up as themes } from "./store/migrations/0040-themes.ts";
import { schools } from "./schools/chapter.ts";
import { up as goneDates } from "./store/migrations/0041-gone-dates.ts";
import { up as askedByName } from "./store/migrations/0050-attendees.ts";
import { atVenues } from "./venues/chapter.ts";
import { importCommand } from "./web/commands.ts";
import { occasionKinds as letters } from "./web/kinds.ts";
import { occasionsOnMap } from "./web/on-map.ts";
import { showOfOrganisation, tellsOfCircle, waitsForReply } from "./web/panels.tsx";
import { occasionRoutes } from "./web/routes.tsx";

const all = [
  "calendar.occasion",
  "calendar.occurrence",
  "calendar.reply",
  "calendar.attendance",
  "calendar.came",
];

/** What is told once for the whole module. */
const own: Module = {
  name: "calendar",
  floor: 6,
  needs: [
    "people",
    "subjects",
    "territory",
    "access",
    "notifications",
    "organisations",
    "premises",
    "circles",
    "tasks",
    "gifts",
  ],
  names,
  migrations: {
    "0001_occasions": { up },
    "0002_hidden": { up: hidden },
    "0003_attendance": { up: attendance },
    "0010_date_polls": { up: datePolls },
    "0020_public_search": { up: publicSearch },
    "0021_brought": { up: broughtCalendars },
    "0030_held_at": { up: heldAt },
    "0031_children": { up: children },
    "0032_guests": { up: guestsOfDates },
    "0040_themes": { up: themes },
    "0041_gone_dates": { up: goneDates },
    "0050_attendees": { up: askedByName },
  },
  prepares: async (app) => {
    await bringSchoolHolidays(app);
    await publishMissing(app);
  },
  rights: {
    "calendar-beside": all,
    "calendar-about-person": all,
    "moderate-calendar": ["calendar.occasion"],
    "propose-rest": all,
    "roll-on-occasions": all,
    "sweep-telephones": ["calendar.reply", "calendar.occurrence"],
    "sweep-attendance": ["calendar.came", "calendar.occurrence"],
    "write-mail": all,
  },
  routes: [{ at: "/rendez-vous", pages: occasionRoutes }],
  panels: [
    { place: "feed", order: 18, waits: waitsForReply },
    { place: "circle", order: 15, title: "Rendez-vous", tells: tellsOfCircle },
    { place: "organisation", order: 12, show: showOfOrganisation },
  ],
  reportables: { "rendez-vous": reportableOccasion },
  circleArchive,
  handsOver: handsOverIn,
  points: [occasionsOnMap],
  jobs: { "roll-on-occasions": rollOn },
  occasionKinds: kinds,
  notificationKinds: letters,
  besidesTheGate,
  aboutPerson,
  fates,
  keeps: [keptTexts],
  retains: [telephonesUntilTheDayAfter, namesUntilAYearAfter],
  commands: [importCommand],
  sitemap: publicSitemapIn,
  demonstration: inTurn(fillOccasions, fillPolls),
};

/** What happens at a time and a place, with those who come: once, or again and again; one's own dates; and polls for a date. */
export const calendar = gather(own, [
  mine,
  polls,
  brought,
  publicChapter,
  bring,
  guests,
  declining,
  calling,
  atVenues,
  schools,
  attendees,
  given,
  merged,
]);
