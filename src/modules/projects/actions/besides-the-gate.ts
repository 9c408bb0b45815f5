/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "projects.answer changed": "an answer of a circle, read by all its members",
  "projects.part changed": "a text of an answer; who is given it is told through the gate",
  "projects.piece changed": "a piece of an answer, read by its whole circle",
  "projects.partner_ask changed":
    "an ask of a circle; what it asks passes by its exchange, which asks the gate",
  "projects.ended": "how an answer ended, told to all who took part",
  "projects.part-freed": "a text has nobody any more, told to all who take part",
} as const;
