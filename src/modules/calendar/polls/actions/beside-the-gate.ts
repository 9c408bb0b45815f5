/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const pollsBesideTheGate = {
  "calendar.poll changed":
    "a poll of a circle or an organisation, read by all of it; who answered is named through the gate",
  "calendar.poll_answer":
    "who answers stands in a list that those of its space read; a name is shown only to whom it reaches",
} as const;
