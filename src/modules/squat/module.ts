import { gather, inTurn, type Module } from "#services/house";

import { aboutPerson } from "./actions/about-person.ts";
import { fillSquat } from "./demonstration/fill.ts";
import { fillVisits } from "./demonstration/fill-visits.ts";
import { figures } from "./figures/chapter.ts";
import { find } from "./find/chapter.ts";
import { invite } from "./invite/chapter.ts";
import { endDoorOfVenue } from "./invite/actions/door-at.ts";
import { passLettersOfJoined, passLettersOfMerged } from "./invite/actions/pass-letters.ts";
import { names } from "./names.fr.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-invitations.ts";
import { up as visitsUp } from "./store/migrations/0010-visits.ts";
import { up as inOwnName } from "./store/migrations/0020-in-own-name.ts";
import { up as ownPapers } from "./store/migrations/0030-own-papers.ts";
import { up as minors } from "./store/migrations/0040-minors.ts";
import { up as lentFor } from "./store/migrations/0050-lent-for.ts";
import { up as doors } from "./store/migrations/0060-doors.ts";
import { up as writtenOnce } from "./store/migrations/0070-written-once.ts";
import { up as closing } from "./store/migrations/0080-closing.ts";
import { renewDoorOfAnswered } from "./visits/actions/at-door.ts";
import {
  passDaysOfJoined,
  passDaysOfMerged,
  stopDaysOfClaimed,
  stopDaysOfWithdrawn,
} from "./visits/actions/host-changes.ts";
import { tellGuestsOfClosing, tellGuestsOfKept } from "./visits/actions/tell-closing.ts";
import { visits } from "./visits/chapter.ts";
import { occasionKinds } from "./visits/web/occasion-kind.fr.ts";
import { ownWays, parts } from "./web/parts-texts.fr.ts";

/** What is told once for the whole module. */
const own: Module = {
  name: "squat",
  floor: 9,
  needs: [
    "people",
    "territory",
    "subjects",
    "access",
    "notifications",
    "moderation",
    "organisations",
    "premises",
    "circles",
    "gifts",
    "calendar",
    "exchanges",
  ],
  names,
  occasionKinds,
  hears: {
    "premises.withdrawn": inTurn(stopDaysOfWithdrawn, endDoorOfVenue),
    "premises.claimed": inTurn(stopDaysOfClaimed, endDoorOfVenue),
    "squat.door-left": stopDaysOfWithdrawn,
    "squat.door-closing": tellGuestsOfClosing,
    "squat.door-kept": tellGuestsOfKept,
    "exchanges.stepped": renewDoorOfAnswered,
    "premises.joined": inTurn(passDaysOfJoined, passLettersOfJoined),
    "organisations.merged": inTurn(passDaysOfMerged, passLettersOfMerged),
  },
  migrations: {
    "0001_invitations": { up },
    "0010_visits": { up: visitsUp },
    "0020_in_own_name": { up: inOwnName },
    "0030_own_papers": { up: ownPapers },
    "0040_minors": { up: minors },
    "0050_lent_for": { up: lentFor },
    "0060_doors": { up: doors },
    "0070_written_once": { up: writtenOnce },
    "0080_closing": { up: closing },
  },
  rights: {
    "squat-about-person": [
      "squat.letter",
      "squat.invitation",
      "squat.door",
      "squat.visit",
      "squat.feedback",
      "squat.welcome",
      "squat.own_paper",
    ],
  },
  parts,
  ownWays,
  aboutPerson,
  fates,
  demonstration: inTurn(fillSquat, fillVisits),
};

/** A day of work at a partner's (« squat collaboratif »). */
export const squat = gather(own, [invite, find, visits, figures]);
