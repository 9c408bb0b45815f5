/** Who asks. The author published the thing; the moderator sits in its review. */
export const WHO = [
  "visitor",
  "person",
  "author",
  "moderator",
  "link",
  "operator",
  "command",
  "job",
] as const;
export type Who = (typeof WHO)[number];

/** What can be asked. The table of the README says the same, and is what the test reads. */
export const ACTS = [
  "report",
  "read-verdict",
  "read-register",
  "read-reports",
  "decide",
  "contest",
  "ask-moderator",
  "block",
] as const;
export type Act = (typeof ACTS)[number];

const RIGHTS: Readonly<Record<Act, readonly Who[]>> = {
  // DSA, art. 16-1: easy to reach, by anyone, without an account.
  report: ["visitor", "person", "author", "moderator", "operator"],
  "read-verdict": WHO,
  "read-register": WHO,
  "read-reports": ["moderator", "operator", "command"],
  // A person decides, never a machine (DSA, art. 17-3 c and 20-6).
  decide: ["moderator", "operator", "command"],
  contest: ["author"],
  "ask-moderator": ["operator", "command"],
  block: ["person", "author", "moderator", "operator"],
};

/** Whether somebody may do that. */
export function mayDo(who: Who, act: Act): boolean {
  return RIGHTS[act].includes(who);
}
