import { byAct, type Fates, once } from "#services/house";

/** What becomes of each column here that names a person (decision 0044). */
export const fates: Fates = {
  "conversations.mention.person": { leaves: "row goes", merges: once("message") },
  "conversations.message.author": { leaves: "id stays", merges: "moves" },
  "conversations.message.pen_of": {
    leaves: byAct("forgetPen", "somebody else", "id stays"),
    merges: "moves",
  },
  "conversations.note.author": { leaves: "row goes", merges: "moves" },
  "conversations.note.pen_of": { leaves: byAct("forgetPen", "somebody else"), merges: "moves" },
  "conversations.thread.closed_by": { leaves: "id stays", merges: "moves" },
  "conversations.thread.opened_by": { leaves: "id stays", merges: "moves" },
};
