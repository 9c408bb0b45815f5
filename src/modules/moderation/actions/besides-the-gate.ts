/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "moderation.block": "whom one blocked: nobody else ever reads it",
  "moderation.concerned": "who published what was decided of is told so (DSA, article 17)",
  "moderation.moderator":
    "the operator asks somebody to moderate: an office, which they refuse with one button",
  "moderation.seat": "who is to look at what was reported, by their office",
  "moderation.report changed": "a report, answered by the house (DSA, article 16)",
  "moderation.asked": "the operator asks somebody to moderate, without a word of their own",
  "moderation.mine-decided": "a statement of reasons (DSA, article 17)",
  "moderation.report-answered": "an answer to who reported (DSA, article 16)",
  "moderation.to-review": "something waits for who moderates, by their office",
} as const;
