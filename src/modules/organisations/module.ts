import type { Module } from "#services/house";

import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { closeTo } from "./actions/close-to.ts";
import { keepRoles } from "./actions/ask-again.ts";
import { aboutPerson } from "./actions/claims-of-person.ts";
import { reportableOrganisation } from "./actions/moderate-organisation.ts";
import { forgetRecallOfRole, recallYear } from "./actions/recall-year.ts";
import { endSharesOfGone } from "./actions/share-paper.ts";
import { retains } from "./actions/retains.ts";
import { fillOrganisations } from "./demonstration/fill.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-organisations.ts";
import { up as continuity } from "./store/migrations/0002-continuity.ts";
import { up as team } from "./store/migrations/0020-team.ts";
import { up as papers } from "./store/migrations/0030-papers.ts";
import { up as year } from "./store/migrations/0031-year.ts";
import { up as registers } from "./store/migrations/0040-registers.ts";
import { up as nobodyInJournals } from "./store/migrations/0041-nobody-in-journals.ts";
import { editRoutes } from "./web/edit-routes.tsx";
import { handoverRoutes } from "./web/handover-routes.tsx";
import { linkedTeamRoutes, myInvitationRoutes } from "./web/linked-routes.tsx";
import { teamKinds } from "./web/mail-kinds.ts";
import { up as claims } from "./store/migrations/0010-claims.ts";
import { up as quiet } from "./store/migrations/0041-quiet.ts";
import { up as sideOfHolder } from "./store/migrations/0050-side-of-a-holder.ts";
import { answerClaimRoutes } from "./web/answer-claim-routes.tsx";
import { claimKinds } from "./web/claim-kinds.ts";
import { claimsKept } from "./web/claim.texts.fr.ts";
import { claimRoutes } from "./web/claim-routes.tsx";
import { showAwaiting, tellClaimsIn } from "./web/claim-panels.tsx";
import { dissolveRoutes } from "./web/dissolve-routes.tsx";
import { mergeRoutes } from "./web/merge-routes.tsx";
import { claimListTexts } from "./web/operator-claims.texts.fr.ts";
import { operatorClaimRoutes } from "./web/operator-claims-routes.tsx";
import { gazetteKinds, showGazette } from "./web/gazette.tsx";
import { registerCommand } from "./web/register-command.ts";
import { registerImportRoutes, registersCard } from "./web/register-imports-routes.tsx";
import { showMyOrganisations } from "./web/mine-panel.tsx";
import { showPapersDue, showPapersOf } from "./web/paper-panels.tsx";
import { paperRoutes } from "./web/paper-routes.tsx";
import { papersKept } from "./web/papers.texts.fr.ts";
import { subsidyTexts } from "./web/subsidies.texts.fr.ts";
import { showSubsidiesOf } from "./web/subsidy-panel.tsx";
import { subsidyRoutes } from "./web/subsidy-routes.tsx";
import { yearKinds } from "./web/year-kinds.ts";
import { showYearDue } from "./web/year-panels.tsx";
import { yearRoutes } from "./web/year-routes.tsx";
import { yearKept } from "./web/year.texts.fr.ts";
import { directoryRoutes } from "./web/routes.tsx";
import { showTeamAwaits } from "./web/team-panels.tsx";
import { teamRoutes } from "./web/team-routes.tsx";
import { teamKept } from "./web/team.texts.fr.ts";
import { texts } from "./web/texts.fr.ts";
import { withoutNewsCard } from "./web/without-news-card.ts";
import { withoutNewsRoutes } from "./web/without-news-routes.tsx";
import { verifyRoutes } from "./web/verify-routes.tsx";

const everything = [
  "organisations.representative",
  "organisations.invitation",
  "organisations.claim",
  "organisations.letter",
  "organisations.vouch",
  "organisations.vouch_ask",
  "organisations.document",
  "organisations.line",
  "organisations.handover",
  "organisations.handover_tick",
];

const paperTables = [
  "organisations.paper",
  "organisations.paper_version",
  "organisations.paper_share",
  "access.file",
];

const yearTables = [
  "organisations.year_facts",
  "organisations.year_date",
  "organisations.year_done",
  "organisations.year_recall",
];
/** What tells how far the dates of a year are: those tables, and the papers that end. */
const toRecall = [
  ...yearTables,
  "organisations.representative",
  "organisations.paper",
  "organisations.paper_version",
];

/** Organisations act through several named, confirmed, revocable representatives, never a shared password. */
export const organisations: Module = {
  name: "organisations",
  floor: 3,
  needs: ["people", "territory", "access", "notifications"],
  migrations: {
    "0001_organisations": { up },
    "0002_continuity": { up: continuity },
    "0010_claims": { up: claims },
    "0020_team": { up: team },
    "0030_papers": { up: papers },
    "0031_year": { up: year },
    "0040_registers": { up: registers },
    "0041_nobody_in_journals": { up: nobodyInJournals },
    "0041_quiet": { up: quiet },
    "0050_side_of_a_holder": { up: sideOfHolder },
  },
  routes: [
    { at: "/operateur/structures", pages: operatorClaimRoutes },
    { at: "/operateur/structures", pages: mergeRoutes },
    { at: "/subventions", pages: subsidyRoutes },
    { at: "/operateur/registres", pages: registerImportRoutes },
    { at: "/l/structures", pages: linkedTeamRoutes },
    ...[
      directoryRoutes,
      claimRoutes,
      verifyRoutes,
      answerClaimRoutes,
      dissolveRoutes,
      withoutNewsRoutes,
      teamRoutes,
      myInvitationRoutes,
      handoverRoutes,
      editRoutes,
      paperRoutes,
      yearRoutes,
    ].map((pages) => ({ at: "/structures", pages })),
  ],
  menu: [{ label: texts.menu, at: "/structures", order: 2 }],
  footer: [{ label: subsidyTexts.footer, at: "/subventions" }],
  demonstration: fillOrganisations,
  jobs: {
    "keep-representatives": keepRoles,
    "recall-year": recallYear,
  },
  retains,
  notificationKinds: { ...teamKinds, ...claimKinds, ...yearKinds, ...gazetteKinds },
  panels: [
    { place: "feed", order: 12, show: showTeamAwaits },
    { place: "feed", order: 14, show: showAwaiting },
    { place: "feed", order: 28, show: showYearDue },
    { place: "feed", order: 30, show: showPapersDue },
    { place: "organisation", order: 5, show: showGazette },
    { place: "organisation", order: 30, show: showPapersOf },
    { place: "organisation", order: 40, show: showSubsidiesOf },
    { place: "my-data", order: 20, show: showMyOrganisations },
  ],
  hears: {
    "organisations.merged": endSharesOfGone,
    "organisations.dissolved": endSharesOfGone,
    "organisations.role-ended": forgetRecallOfRole,
  },
  operatorCards: [
    { title: claimListTexts.card, at: "/operateur/structures", tell: tellClaimsIn },
    withoutNewsCard,
    registersCard,
  ],
  commands: [registerCommand],
  besidesTheGate,
  aboutPerson,
  fates,
  closeTo,
  keeps: [teamKept, claimsKept, papersKept, yearKept],
  reportables: { structure: reportableOrganisation },
  rights: {
    "organisations-write": everything,
    // To share one row by row, and to destroy those of the dissolved.
    "organisations-papers": paperTables,
    "organisations-year": yearTables,
    "recall-year": toRecall,
    "organisations-read": ["organisations.representative", "organisations.claim"],
    "organisations-about-person": [
      ...everything,
      ...yearTables,
      "organisations.paper_version",
      "organisations.paper_share",
    ],
    "write-mail": [
      "organisations.representative",
      "organisations.invitation",
      "organisations.claim",
      "organisations.vouch",
      "organisations.vouch_ask",
      ...yearTables,
      "organisations.paper",
      "organisations.paper_version",
    ],
    "import-registers": ["organisations.register_refused"],
    "read-documents": ["organisations.document", "access.file"],
    "forget-proofs": [
      "organisations.claim",
      "organisations.document",
      "organisations.letter",
      "access.file",
    ],
  },
};
