import { gather, type Module } from "#services/house";

import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { aboutPerson } from "./actions/claims-of-person.ts";
import { retains } from "./actions/retains.ts";
import { claims } from "./claims/chapter.ts";
import { approversRoutes } from "./approvers/web/routes.tsx";
import { approvers } from "./approvers/chapter.ts";
import { answerClaimRoutes } from "./claims/web/answer-claim-routes.tsx";
import { claimListTexts } from "./claims/web/operator-claims-texts.fr.ts";
import { tellClaimsIn } from "./claims/web/panels.tsx";
import { claimRoutes } from "./claims/web/routes.tsx";
import { verifyRoutes } from "./claims/web/verify-routes.tsx";
import { fillOrganisations } from "./demonstration/fill.ts";
import { directory } from "./directory/chapter.ts";
import { dissolveRoutes } from "./directory/web/dissolve-routes.tsx";
import { editRoutes } from "./directory/web/edit-routes.tsx";
import { directoryRoutes } from "./directory/web/routes.tsx";
import { papers } from "./papers/chapter.ts";
import { paperRoutes } from "./papers/web/routes.tsx";
import { registers } from "./registers/chapter.ts";
import { registersCard } from "./registers/web/imports-routes.tsx";
import { logo } from "./logo/chapter.ts";
import { logoRoutes } from "./logo/web/routes.tsx";
import { names } from "./names.fr.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-organisations.ts";
import { up as continuity } from "./store/migrations/0002-continuity.ts";
import { up as upClaims } from "./store/migrations/0010-claims.ts";
import { up as upTeam } from "./store/migrations/0020-team.ts";
import { up as upPapers } from "./store/migrations/0030-papers.ts";
import { up as upYear } from "./store/migrations/0031-year.ts";
import { up as upRegisters } from "./store/migrations/0040-registers.ts";
import { up as nobodyInJournals } from "./store/migrations/0041-nobody-in-journals.ts";
import { up as quiet } from "./store/migrations/0041-quiet.ts";
import { up as sideOfHolder } from "./store/migrations/0050-side-of-a-holder.ts";
import { up as volunteers } from "./store/migrations/0051-volunteers.ts";
import { up as onAMap } from "./store/migrations/0060-on-a-map.ts";
import { up as accompaniments } from "./store/migrations/0080-accompaniments.ts";
import { up as logos } from "./store/migrations/0070-logos.ts";
import { up as upWorkers } from "./store/migrations/0090-workers.ts";
import { up as sideOfWorkers } from "./store/migrations/0091-side-of-workers.ts";
import { up as byLetter } from "./store/migrations/0100-by-letter.ts";
import { support } from "./support/chapter.ts";
import { rolesRoutes } from "./support/web/roles-routes.tsx";
import { supportRoutes } from "./support/web/routes.tsx";
import { subsidies } from "./subsidies/chapter.ts";
import { answersFor, closeTo } from "./team/actions/close-to.ts";
import { team } from "./team/chapter.ts";
import { handoverRoutes } from "./team/web/handover-routes.tsx";
import { myInvitationRoutes } from "./team/web/linked-routes.tsx";
import { teamRoutes } from "./team/web/routes.tsx";
import { withoutNewsCard } from "./team/web/without-news-card.ts";
import { withoutNewsRoutes } from "./team/web/without-news-routes.tsx";
import { teamKinds } from "./web/mail-kinds.ts";
import { waitsInTeams } from "./web/team-panels.tsx";
import { workersRoutes } from "./workers/web/routes.tsx";
import { mediation } from "./mediation/chapter.ts";
import { workers } from "./workers/chapter.ts";
import { year } from "./year/chapter.ts";
import { yearRoutes } from "./year/web/routes.tsx";
import { parts } from "./web/parts-texts.fr.ts";

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

/** What is told once for the whole module. */
const own: Module = {
  name: "organisations",
  floor: 3,
  needs: ["people", "territory", "subjects", "access", "notifications"],
  names,
  migrations: {
    "0001_organisations": { up },
    "0002_continuity": { up: continuity },
    "0010_claims": { up: upClaims },
    "0020_team": { up: upTeam },
    "0030_papers": { up: upPapers },
    "0031_year": { up: upYear },
    "0040_registers": { up: upRegisters },
    "0041_nobody_in_journals": { up: nobodyInJournals },
    "0041_quiet": { up: quiet },
    "0050_side_of_a_holder": { up: sideOfHolder },
    "0051_volunteers": { up: volunteers },
    "0060_on_a_map": { up: onAMap },
    "0070_logos": { up: logos },
    "0080_accompaniments": { up: accompaniments },
    "0090_workers": { up: upWorkers },
    "0091_side_of_workers": { up: sideOfWorkers },
    "0100_by_letter": { up: byLetter },
  },
  parts,
  ownWays: parts.filter(({ at }) => at === "/moi/travail"),
  // All under the page of an organisation, in the order in which they are asked.
  routes: [
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
    logoRoutes,
    paperRoutes,
    yearRoutes,
    supportRoutes,
    rolesRoutes,
    workersRoutes,
    approversRoutes,
  ].map((pages) => ({ at: "/structures", pages })),
  demonstration: fillOrganisations,
  retains,
  notificationKinds: teamKinds,
  panels: [{ place: "feed", order: 12, waits: waitsInTeams }],
  operatorCards: [
    { title: claimListTexts.card, at: "/operateur/structures", tell: tellClaimsIn },
    withoutNewsCard,
    registersCard,
  ],
  besidesTheGate,
  aboutPerson,
  fates,
  answersFor,
  closeTo,
  rights: {
    "organisations-write": everything,
    "organisations-read": ["organisations.representative", "organisations.claim"],
    "organisations-side": ["organisations.representative", "organisations.employment"],
    "organisations-about-person": everything,
  },
};

/** Organisations act through several named, confirmed, revocable representatives, never a shared password. */
export const organisations = gather(own, [
  team,
  approvers,
  workers,
  registers,
  claims,
  logo,
  papers,
  year,
  directory,
  support,
  subsidies,
  mediation,
]);
