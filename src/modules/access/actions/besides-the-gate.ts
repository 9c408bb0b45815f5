/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "access.reader":
    "who came into a circle reads its space: what a whole circle reads is read by all its members",
  "access.read": "the log of what was read of somebody: theirs to see, without a word of who read",
  "access.party_member changed":
    "who shares keeps somebody out of a party: they read nothing more by it, and are not told",
  "access.consent changed":
    "the person says that they never said what a witness wrote: who wrote it reads nothing of it",
  "access.grant":
    "the operator undoes a death that was said by error: what the person shared stands again, and the gate is asked of them",
  "access.grant changed": "what was shared is taken back: they read it no more",
} as const;
