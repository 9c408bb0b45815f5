import { gather, type Module } from "#services/house";

import { advances } from "./advances/chapter.ts";
import { agreements } from "./agreements/chapter.ts";
import { aboutPerson } from "./actions/about-person.ts";
import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { comesTo } from "./actions/open-assignments.ts";
import { quietDays } from "./actions/pause.ts";
import { retains } from "./actions/retains.ts";
import { SHOWN_RIGHT } from "./actions/share-week.ts";
import { PASSED_RIGHT } from "./actions/say-passed.ts";
import { HOME } from "./actions/standing.ts";
import { AWAY_RIGHT } from "./actions/tell-away.ts";
import { bodies } from "./bodies/chapter.ts";
import { fillHomecare } from "./demonstration/fill.ts";
import { called } from "./called/chapter.ts";
import { AT, NEVER_HERE, OPERATOR, SITUATIONS, TOGETHER } from "./domain/address.ts";
import { entry } from "./entry/chapter.ts";
import { first } from "./first/chapter.ts";
import { gaps } from "./gaps/chapter.ts";
import { letter } from "./letter/chapter.ts";
import { insteadOf } from "./instead/chapter.ts";
import { leaving as leavingPages } from "./leaving/chapter.ts";
import { goesOn } from "./leaving/web/goes-on.ts";
import { names } from "./names.fr.ts";
import { fates } from "./store/fates.ts";
import { up as upBodies } from "./store/migrations/0003-bodies.ts";
import { up as assignments } from "./store/migrations/0002-assignments.ts";
import { up as passed } from "./store/migrations/0004-passed.ts";
import { up as upTogether } from "./store/migrations/0005-together.ts";
import { up as upGaps } from "./store/migrations/0006-gaps.ts";
import { up as stood } from "./store/migrations/0007-stood.ts";
import { up as trusted } from "./store/migrations/0008-trusted.ts";
import { up as upEntry } from "./store/migrations/0009-entry.ts";
import { up as upPassing } from "./store/migrations/0010-passing.ts";
import { up as upPassingGuests } from "./store/migrations/0011-passing-guests.ts";
import { up as upVerified } from "./store/migrations/0016-verified.ts";
import { up as toldShown } from "./store/migrations/0017-told-shown.ts";
import { up as upAgreements } from "./store/migrations/0018-agreements.ts";
import { up as since } from "./store/migrations/0013-since.ts";
import { up as saidBy } from "./store/migrations/0014-said-by.ts";
import { up as retentionRead } from "./store/migrations/0015-retention-read.ts";
import { up as leaving } from "./store/migrations/0019-leaving.ts";
import { up as signedVersions } from "./store/migrations/0021-signed-versions.ts";
import { up as leavesEnds } from "./store/migrations/0025-leaves-ends.ts";
import { up as endedBy } from "./store/migrations/0026-ended-by.ts";
import { up as ofNaming } from "./store/migrations/0027-of-naming.ts";
import { up as lettersEnded } from "./store/migrations/0020-letters-ended.ts";
import { up as upCanCome } from "./store/migrations/0022-can-come.ts";
import { up as upUnexpected } from "./store/migrations/0023-unexpected.ts";
import { up as upAdvances } from "./store/migrations/0024-advances.ts";
import { up as oneDay } from "./store/migrations/0012-one-day.ts";
import { up } from "./store/migrations/0001-homecare.ts";
import { situationPages } from "./situations/chapter.ts";
import { situationAt } from "./situations/domain/situation.ts";
import { situations } from "./situations/web/situations.fr.ts";
import { hearsAway } from "./passing/actions/hears.ts";
import { passers } from "./passing/chapter.ts";
import { time } from "./time/chapter.ts";
import { together } from "./together/chapter.ts";
import { unexpected } from "./unexpected/chapter.ts";
import { wanted } from "./wanted/chapter.ts";
import { myPassages, myVisits } from "./web/dated.ts";
import { waitsAway } from "./web/away/awaits.ts";
import { showWeekFirst } from "./web/founding-panel.tsx";
import { deploymentCard, operatorRoutes } from "./web/operator-routes.tsx";
import { helperKinds } from "./web/kinds.ts";
import { ownWays, parts } from "./web/parts-texts.fr.ts";
import { homeRoutes } from "./web/routes.tsx";
import { shareableWeek, shareableWho } from "./web/shareable.ts";
import { deedTexts, keptTexts } from "./web/texts.fr.ts";

const week = ["homecare.visit", "homecare.pause"];
const helpers = ["homecare.assignment", "homecare.cannot_come", "homecare.can_come"];
const passages = ["homecare.passed"];

/** What is told once for the whole module. */
const own: Module = {
  name: "homecare",
  floor: 9,
  needs: [
    "people",
    "territory",
    "access",
    "notifications",
    "organisations",
    "concerns",
    "kin",
    "relays",
    "gifts",
    "calendar",
    "exchanges",
    "commons",
  ],
  names,
  migrations: {
    "0001_homecare": { up },
    "0002_assignments": { up: assignments },
    "0003_bodies": { up: upBodies },
    "0004_passed": { up: passed },
    "0005_together": { up: upTogether },
    "0006_gaps": { up: upGaps },
    "0007_stood": { up: stood },
    "0008_trusted": { up: trusted },
    "0009_entry": { up: upEntry },
    "0010_passing": { up: upPassing },
    "0011_passing_guests": { up: upPassingGuests },
    "0012_one_day": { up: oneDay },
    "0013_since": { up: since },
    "0014_said_by": { up: saidBy },
    "0015_retention_read": { up: retentionRead },
    "0016_verified": { up: upVerified },
    "0017_told_shown": { up: toldShown },
    "0018_agreements": { up: upAgreements },
    "0019_leaving": { up: leaving },
    "0020_letters_ended": { up: lettersEnded },
    "0021_signed_versions": { up: signedVersions },
    "0022_can_come": { up: upCanCome },
    "0023_unexpected": { up: upUnexpected },
    "0024_advances": { up: upAdvances },
    "0025_leaves_ends": { up: leavesEnds },
    "0026_ended_by": { up: endedBy },
    "0027_of_naming": { up: ofNaming },
  },
  parts,
  ownWays,
  routes: [
    { at: AT, mandate: HOME, pages: homeRoutes },
    { at: OPERATOR, pages: operatorRoutes },
  ],
  entrusts: { [HOME]: [...week, ...helpers, ...passages] },
  rights: {
    "homecare-about-person": [...week, ...helpers, ...passages],
    [PASSED_RIGHT]: [...passages, "homecare.cannot_come"],
    "homecare-forget": passages,
    "homecare-cannot-come": helpers,
    [SHOWN_RIGHT]: helpers,
    "homecare-quiet-days": ["homecare.pause"],
    [AWAY_RIGHT]: ["homecare.pause", "homecare.visit", "homecare.cannot_come"],
    "write-mail": [...helpers, "homecare.pause"],
  },
  hears: { "homecare.away": hearsAway },
  panels: [
    { place: "founding", order: 10, show: showWeekFirst },
    { place: "feed", order: 6, mandate: HOME, waits: waitsAway },
  ],
  notificationKinds: helperKinds,
  deeds: deedTexts,
  dated: [myVisits, myPassages],
  goesOn,
  quietDays,
  comesTo,
  shareables: { "chez-moi": shareableWeek, "qui-vient": shareableWho },
  operatorCards: [deploymentCard],
  besidesTheGate,
  aboutPerson,
  fates,
  retains,
  keeps: [keptTexts],
  sitemap: () =>
    Promise.resolve(
      [TOGETHER, SITUATIONS, NEVER_HERE, ...situations.map(({ name }) => situationAt(name))].map(
        (at) => ({
          at,
        }),
      ),
    ),
  demonstration: fillHomecare,
};

/** Rest@dom: somebody's week at home, written in their words and read by themself; who comes, and by which body. */
export const homecare = gather(own, [
  letter,
  agreements,
  bodies,
  time,
  together,
  gaps,
  situationPages,
  first,
  entry,
  called,
  insteadOf,
  passers,
  leavingPages,
  wanted,
  unexpected,
  advances,
]);
