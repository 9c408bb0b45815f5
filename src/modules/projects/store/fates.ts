import { byAct, type Fates } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  "projects.answer.ended_by": { leaves: "id stays", merges: "moves" },
  "projects.answer.started_by": { leaves: "id stays", merges: "moves" },
  "projects.attached_paper.attached_by": { leaves: "id stays", merges: "moves" },
  "projects.part.owner": { leaves: byAct("freeParts", "nobody"), merges: "moves" },
  "projects.participant.person": { leaves: "id stays", merges: "moves" },
  "projects.partner_ask.asked_by": { leaves: "id stays", merges: "moves" },
  "projects.partner_ask.guest": { leaves: byAct("forgetGuest", "nobody"), merges: "moves" },
  "projects.piece.attached_by": { leaves: "id stays", merges: "moves" },
  "projects.sending.by_person": { leaves: "id stays", merges: "moves" },
  "projects.wording.written_by": { leaves: "id stays", merges: "moves" },
};
