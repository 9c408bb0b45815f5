/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "practice.situation changed":
    "who reads it before the others opens it to its whole circle, or sends it back without a name",
  "practice.answer changed":
    "who asked says that it helped: of what its author wrote nothing changes",
  "practice.point changed": "a point of a circle, which another of its members builds",
  "practice.helped":
    "the house says that an answer helped, without a name nor a word of who asked: kept back from some, it would tell who that is",
} as const;
