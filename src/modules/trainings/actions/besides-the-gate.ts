/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "trainings.part changed":
    "what somebody says of a part: read by who asked them for it and by who is paid, both of whom reached them before",
  "trainings.travel-agreed":
    "that all agreed: the house says it, and names who is paid, whom they agreed to pay; nobody who agreed",
} as const;
