/**
 * Where the id of a person is written for another without asking the gate, and why nothing of the other
 * reaches them by it (`Module.besidesTheGate`).
 */
export const besidesTheGate = {
  "organisations.line": "the journal of an organisation, read by all who represent it",
  "organisations.claim changed":
    "what was decided of a claim, told to the claimant without a word of who decided",
  "organisations.employment changed":
    "what the other side answered, or that it ends: what was said of who works where passes the gate when it is said, and its words when they are",
  "organisations.work-answered":
    "what the other side answered of who works where: one must know, and reads it without a word",
  "organisations.work-ended":
    "one works there no more, or they do: both sides must know; a word said with it passes the gate",
  "organisations.found-address-missing":
    "an employer has no address, told to who keeps the instance: never for whom",
  "organisations.representative changed":
    "who represents an organisation, as its whole team reads it",
  "organisations.invitation changed":
    "an invitation is answered or taken back; its letter passes the gate",
  "organisations.accompaniment-asked":
    "a structure asks another, in its own name: the letter names structures and no person",
  "organisations.accompaniment-answered":
    "what a structure answered another, or that it ended it: the letter names structures and no person",
  "organisations.ended":
    "an organisation is no more, or became another: all who represent it must know",
  "organisations.rival-claim":
    "somebody else claims it too: who represents it must be able to contest",
  "organisations.role-ended": "one represents an organisation no more: one must know",
  "organisations.to-decide": "something waits for who keeps the instance, by their office",
  "organisations.without-news":
    "an organisation has nobody who answers, told to who keeps the instance",
  "organisations.representative": "who represents an organisation, as its whole team reads it",
  "organisations.claim-decided": "what was decided of a claim, without a word of who decided",
} as const;
