/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "access.reader":
    "who came into a circle reads its space: what a whole circle reads is read by all its members",
  "access.party_member":
    "who joins a party is told nothing by it: what is shared with it reaches them as the gate says, grant by grant",
  "access.party_member changed":
    "who is kept out of a party reads no more of what is shared with it",
  "access.read": "the log of what was read of somebody: theirs to see, without a word of who read",
  "access.grant changed": "what was shared is taken back: they read it no more",
} as const;
