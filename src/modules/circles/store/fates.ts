import { byAct, type Fates } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  "circles.bring_draft.person": {
    leaves: byAct("forgetDraftsOf", "row goes"),
    merges: byAct("forgetDraftsOf", "row goes"),
  },
  "circles.brought.by_person": { leaves: "id stays", merges: "moves" },
  "circles.brought_name.claimed_by": {
    leaves: byAct("eraseNamesOf", "nobody"),
    merges: "moves",
  },
  "circles.brought_name.offered_to": {
    leaves: byAct("eraseNamesOf", "nobody"),
    merges: "moves",
  },
  "circles.charter.made_by": { leaves: "id stays", merges: "id stays" },
  "circles.holding.given_by": { leaves: "id stays", merges: "id stays" },
  "circles.holding.person": { leaves: "id stays", merges: "moves" },
  "circles.invitation.by_person": { leaves: "id stays", merges: "moves" },
  "circles.invite_list.by_person": { leaves: "id stays", merges: "moves" },
  "circles.line.by_person": { leaves: "id stays", merges: "moves" },
  "circles.line.person": { leaves: "id stays", merges: "moves" },
  "circles.link.answered_by": { leaves: "id stays", merges: "id stays" },
  "circles.link.proposed_by": { leaves: "id stays", merges: "id stays" },
  "circles.member.person": { leaves: "id stays", merges: "moves" },
  "circles.paper_code.made_by": { leaves: "id stays", merges: "moves" },
  "circles.request.answered_by": { leaves: "id stays", merges: "moves" },
  "circles.request.person": { leaves: "id stays", merges: "moves" },
};
