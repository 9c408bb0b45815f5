/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "people.person changed": "who comes in, or is erased: written on their own row",
  "people.person_address changed":
    "it is said that somebody died, or was an error: their address is silent, or theirs again",
  "people.mandate changed":
    "that a mandate ended is always told: nobody acts for another who does not know",
  "people.slip": "a paper handed over by who acts for somebody without an address",
  "people.recovery changed":
    "a demand about an account is stopped or confirmed: safety, told to its owner whoever did it",
} as const;
