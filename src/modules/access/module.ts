import type { Module } from "#services/house";

import { askAgainFor } from "./actions/ask-again.ts";
import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { aboutPerson } from "./actions/about-person.ts";
import { endAllPrivateAddressesIn } from "./actions/private-addresses.ts";
import { reportableMandate } from "./actions/report-mandate.ts";
import { reportableDenial } from "./actions/report-denial.ts";
import { retains } from "./actions/retains.ts";
import { deedTexts, keptAddressesTexts, keptFilesTexts, keptTexts } from "./actions/texts.fr.ts";
import { tellBegun } from "./actions/tell-shown.ts";
import { tellUnsaid } from "./actions/tell-unsaid.ts";
import { names } from "./names.fr.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-access.ts";
import { up as upFiles } from "./store/migrations/0002-files.ts";
import { up as quiet } from "./store/migrations/0003-quiet.ts";
import { up as upMandates } from "./store/migrations/0003-mandates.ts";
import { up as grantedByCall } from "./store/migrations/0004-granted-by-call.ts";
import { up as privateAddresses } from "./store/migrations/0005-private-addresses.ts";
import { up as privateAbout } from "./store/migrations/0006-private-about.ts";
import { up as parties } from "./store/migrations/0007-parties.ts";
import { up as consents } from "./store/migrations/0008-consents.ts";
import { up as reportedMandates } from "./store/migrations/0011-reported-mandates.ts";
import { up as reportedThroughRenewals } from "./store/migrations/0012-reported-through-renewals.ts";
import { up as askedAgain } from "./store/migrations/0015-asked-again.ts";
import { up as papers } from "./store/migrations/0010-papers.ts";
import { up as deniedAndPrinted } from "./store/migrations/0013-denied-and-printed.ts";
import { up as liftedReports } from "./store/migrations/0014-reports-that-are-lifted.ts";
import { up as unsaidUnderAMandate } from "./store/migrations/0009-unsaid-under-a-mandate.ts";
import { goesOn } from "./web/goes-on.ts";
import {
  showAddressesWay,
  showJoined,
  showNewSharings,
  showShown,
  waitsToBeSaidAgain,
  waitsToBeSeen,
} from "./web/panels.tsx";
import { partyKinds } from "./web/kinds.ts";
import { openPrivateRoutes, privateAddressRoutes } from "./web/private-routes.tsx";
import { papersWay, parts } from "./web/parts-texts.fr.ts";
import { paperRoutes, witnessRoutes } from "./web/witness-routes.tsx";
import { sharingRoutes } from "./web/sharing-routes.tsx";

/** Every private thing belongs to one space; who may see what, until when; who saw it. */
export const access = {
  name: "access",
  floor: 2,
  needs: ["people"],
  names,
  migrations: {
    "0001_access": { up },
    "0002_files": { up: upFiles },
    "0003_mandates": { up: upMandates },
    "0003_quiet": { up: quiet },
    "0004_granted_by_call": { up: grantedByCall },
    "0005_private_addresses": { up: privateAddresses },
    "0006_private_about": { up: privateAbout },
    "0007_parties": { up: parties },
    "0008_consents": { up: consents },
    "0009_unsaid_under_a_mandate": { up: unsaidUnderAMandate },
    "0010_papers": { up: papers },
    "0011_reported_mandates": { up: reportedMandates },
    "0012_reported_through_renewals": { up: reportedThroughRenewals },
    "0013_denied_and_printed": { up: deniedAndPrinted },
    "0014_reports_that_are_lifted": { up: liftedReports },
    "0015_asked_again": { up: askedAgain },
  },
  routes: [
    // One's own: never under a mandate, which they would outlive.
    { at: "/moi/adresses-privees", pages: privateAddressRoutes },
    { at: "/moi/partages", pages: sharingRoutes },
    { at: "/prive", pages: openPrivateRoutes },
    { at: "/temoin", pages: witnessRoutes },
    { at: "/agir/partages", mandate: "always", pages: paperRoutes },
  ],
  parts,
  // Folded with what one does oneself: « Ce qui est à vous » shows no more at first sight.
  ownWays: [...parts, papersWay],
  goesOn,
  panels: [
    { place: "my-data", order: 14, show: showShown },
    { place: "my-data", order: 15, show: showAddressesWay },
    { place: "feed", order: 18, waits: waitsToBeSeen },
    { place: "feed", order: 60, waits: waitsToBeSaidAgain },
    { place: "news", order: 4, show: showJoined },
    { place: "news", order: 5, show: showNewSharings },
  ],
  // Rows of these say nothing but through a space, a grant or a file that one sees.
  entrusts: {
    always: [
      "access.space",
      "access.reader",
      "access.grant",
      "access.party_member",
      "access.read",
      "access.file",
      "access.paper",
    ],
  },
  rights: {
    "write-mail": [
      "access.space",
      "access.party",
      "access.party_member",
      "access.consent",
      "access.grant",
    ],
    "access-unsaid": ["access.space", "access.grant"],
    // What was said before a witness is written into the space of who said it.
    "access-witness": ["access.space", "access.grant", "access.consent", "access.paper"],
    // What was opened under a mandate ends in the transaction that ends it.
    mandates: ["access.grant"],
    "erase-person": ["access.grant"],
    "access-spaces": ["access.space", "access.reader"],
    // From spaces that nobody owns: those of organisations.
    "access-grants": ["access.space", "access.grant"],
    "access-parties": ["access.space", "access.party", "access.party_member", "access.grant"],
    "access-log": ["access.space", "access.read"],
    // What a machine knows of a person is the secret alone.
    "open-private-address": ["access.private_address", "access.private_read"],
    "forget-private-reads": ["access.private_address", "access.private_read"],
    restore: ["access.private_address"],
    "access-about-person": [
      "access.space",
      "access.reader",
      "access.grant",
      "access.party",
      "access.party_member",
      "access.read",
      "access.file",
      "access.private_address",
      "access.private_read",
      "access.consent",
    ],
  },
  retains,
  jobs: { "tell-begun": tellBegun, "tell-unsaid": tellUnsaid },
  hears: { "access.all-asked-again": askAgainFor },
  endsWaysIn: endAllPrivateAddressesIn,
  notificationKinds: partyKinds,
  besidesTheGate,
  aboutPerson,
  deeds: deedTexts,
  reportables: { mandat: reportableMandate, temoin: reportableDenial },
  fates,
  keeps: [keptTexts, keptFilesTexts, keptAddressesTexts],
} as const satisfies Module;
