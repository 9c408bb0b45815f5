/** Who asks. */
export const WHO = ["visitor", "person", "link", "operator", "command", "job"] as const;
export type Who = (typeof WHO)[number];

/** What can be asked. The table of the README says the same, and is what the test reads. */
export const ACTS = ["report", "read-verdict", "read-reports", "decide"] as const;
export type Act = (typeof ACTS)[number];

const RIGHTS: Readonly<Record<Act, readonly Who[]>> = {
  // DSA, art. 16-1: easy to reach, by anyone, without an account.
  report: ["visitor", "person", "operator"],
  "read-verdict": ["visitor", "person", "link", "operator", "command", "job"],
  "read-reports": ["operator", "command"],
  // A person decides, never a machine (DSA, art. 17-3 c).
  decide: ["operator", "command"],
};

/** Whether somebody may do that. */
export function mayDo(who: Who, act: Act): boolean {
  return RIGHTS[act].includes(who);
}
