/**
 * How somebody stands towards a call that is published here, or towards a draft of it: nobody known;
 * a person like another; a representative of its organisation, without the power to publish or while
 * it is not verified; one who may publish for it; who keeps the instance.
 */
export const STANDINGS = ["visitor", "person", "representative", "publisher", "operator"] as const;
export type IssuerStanding = (typeof STANDINGS)[number];

/** What may be done with it. The table of the README says the same, and is what the test reads. */
export const ISSUER_ACTS = [
  "write-draft",
  "publish",
  "correct",
  "close",
  "withdraw",
  "read-waiting-questions",
  "answer-question",
  "ask-question",
] as const;
export type IssuerAct = (typeof ISSUER_ACTS)[number];

const RIGHTS: Readonly<Record<IssuerAct, readonly IssuerStanding[]>> = {
  "write-draft": ["representative", "publisher"],
  publish: ["publisher"],
  correct: ["publisher"],
  close: ["publisher"],
  withdraw: ["publisher"],
  "read-waiting-questions": ["representative", "publisher"],
  "answer-question": ["publisher"],
  "ask-question": ["person", "representative", "publisher", "operator"],
};

/** Whether somebody may do that. */
export function mayIssue(standing: IssuerStanding, act: IssuerAct): boolean {
  return RIGHTS[act].includes(standing);
}
