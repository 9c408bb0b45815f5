import { byAct, type Fates, once } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  "calendar.occasion.made_by": {
    leaves: byAct("removeOwnOccasions", "id stays", "row goes"),
    merges: byAct("passOccasions", "moves"),
  },
  "calendar.reply.person": { leaves: "row goes", merges: once("about") },
  "calendar.came.person": { leaves: "row goes", merges: once("date") },
  "calendar.attendance.noted_by": { leaves: "nobody", merges: "moves" },
  "calendar.reply.added_by": { leaves: "nobody", merges: "moves" },
  "calendar.poll.made_by": {
    leaves: byAct("removeOwnPolls", "id stays", "row goes"),
    merges: byAct("passPolls", "moves"),
  },
  "calendar.poll_answer.person": { leaves: "row goes", merges: once("poll") },
  "calendar.poll_answer.added_by": { leaves: "nobody", merges: "moves" },
};
