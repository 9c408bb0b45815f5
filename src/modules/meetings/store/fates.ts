import { type Fates, once } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  // What was said and decided together concerns all who were there: an id stays, and no name.
  "meetings.meeting.made_by": { leaves: "id stays", merges: "moves" },
  "meetings.meeting.approved_by": { leaves: "id stays", merges: "moves" },
  "meetings.meeting.objected_by": { leaves: "id stays", merges: "moves" },
  "meetings.point.added_by": { leaves: "id stays", merges: "moves" },
  "meetings.entry.by": { leaves: "id stays", merges: "moves" },
  "meetings.entry.who": { leaves: "nobody", merges: "moves" },
  "meetings.consent.person": { leaves: "id stays", merges: once("proposal") },
  "meetings.seat.person": { leaves: "id stays", merges: once("meeting") },
  "meetings.seat.holder": { leaves: "nobody", merges: "moves" },
  "meetings.facilitator.person": { leaves: "row goes", merges: once("meeting") },
  "meetings.hand.person": { leaves: "row goes", merges: "row goes" },
};
