import { byAct, type Fates, once } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  "organisations.approver.said_by": { leaves: "nobody", merges: "moves" },
  "organisations.claim.contested_by": { leaves: "id stays", merges: "moves" },
  "organisations.claim.person": { leaves: "id stays", merges: byAct("passClaim", "moves") },
  "organisations.employment.by_person": { leaves: "nobody", merges: "moves" },
  "organisations.employment.person": {
    leaves: "row goes",
    merges: byAct("passEmployments", "moves", "row goes"),
  },
  "organisations.found_address.found_by": { leaves: "nobody", merges: "moves" },
  "organisations.handover.person": { leaves: "row goes", merges: once("space") },
  "organisations.handover_tick.person": { leaves: "row goes", merges: "moves" },
  "organisations.invitation.by_person": { leaves: "id stays", merges: "moves" },
  "organisations.left_address.person": { leaves: "row goes", merges: once("mailbox") },
  "organisations.line.about": { leaves: "id stays", merges: "id stays" },
  "organisations.line.person": { leaves: "id stays", merges: "id stays" },
  "organisations.merge.by_person": { leaves: "id stays", merges: "id stays" },
  "organisations.paper_share.given_by": { leaves: "id stays", merges: "moves" },
  "organisations.paper_share.reader": { leaves: "id stays", merges: "moves" },
  "organisations.paper_version.kept_by": { leaves: "id stays", merges: "moves" },
  "organisations.representative.person": {
    leaves: "id stays",
    merges: byAct("passTeam", "moves", "id stays"),
  },
  "organisations.vouch.person": {
    leaves: "id stays",
    merges: byAct("passVouches", "moves", "id stays"),
  },
  "organisations.year_date.added_by": { leaves: "id stays", merges: "moves" },
  "organisations.year_done.done_by": { leaves: "id stays", merges: "moves" },
  "organisations.year_facts.said_by": { leaves: "id stays", merges: "moves" },
  "organisations.year_recall.person": { leaves: "row goes", merges: once("space") },
};
