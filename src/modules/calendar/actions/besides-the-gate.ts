/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "calendar.occasion changed":
    "an occasion of a circle or an organisation, read and changed by those of it: who made it is kept, and nothing reaches them by it",
  "calendar.reply changed":
    "a place that is free goes to who waited first: nothing of who left it is said",
  "calendar.came":
    "that somebody came, as who organises saw them there: read by who organises, by whom their name is read",
  "calendar.placed": "a place came free: the house says it, and names nobody",
} as const;
