/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "exchanges.giver":
    "whoever is asked along a line of a table has a place among givers, shown to nobody; the ask itself passes the gate",
  "exchanges.approver changed":
    "who must agree is named again; their letter passes the gate when it is their turn",
  "exchanges.word changed":
    "that a word was heard, taken back, hidden or shown again: nothing new is said",
  "exchanges.thanks changed": "that thanks were read: nothing new is said",
  "exchanges.orientation changed": "a table of a circle, read by all its members",
  "exchanges.orientation_line changed":
    "a line of a table of a circle; whom a version names is asked through the gate",
} as const;
