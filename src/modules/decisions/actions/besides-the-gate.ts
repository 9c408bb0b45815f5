/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "decisions.option": "an answer that may be chosen, read by the whole circle",
  "decisions.delegation changed":
    "a voice that was entrusted is accepted, or ends: a fact of both, its letter passes the gate",
  "decisions.belenios changed": "an election elsewhere, kept by the circle that holds it",
  "decisions.asked":
    "the circle calls its members to a vote: who blocked the one who asks may vote all the same",
  "decisions.summoned": "a convocation, which the statutes ask for: every member gets it",
  "decisions.college_member": "who votes in which college, as the whole circle reads it",
  "decisions.amendment changed":
    "other words for an answer, taken or not, read by the whole circle",
} as const;
