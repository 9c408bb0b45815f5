/** Who stands before an invitation to open one's door. The table of the README says the same, and is what the test reads. */
export const WHO = [
  "a visitor",
  "someone signed in",
  "who invited",
  "another who invited the same structure",
  "who has the letter",
  "who has the letter and speaks for the structure",
  "who saw the poster",
  "who acts for a person under a mandate",
  "the operator",
  "the command line",
] as const;
export type Who = (typeof WHO)[number];

export const ACTS = [
  "find where to work",
  "invite a structure",
  "read who invited it",
  "read what became of it",
  "take one’s own invitation back",
  "say no or later for it",
  "describe its place",
  "read what was described",
  "make a venue of it",
  "open it without an account, and close it",
  "take back what was so opened",
] as const;
export type Act = (typeof ACTS)[number];

const SIGNED_IN: readonly Who[] = [
  "someone signed in",
  "who invited",
  "another who invited the same structure",
  "who has the letter and speaks for the structure",
  "the operator",
];
const INVITERS: readonly Who[] = ["who invited", "another who invited the same structure"];
const HOLDERS: readonly Who[] = [
  "who has the letter",
  "who has the letter and speaks for the structure",
];

const RIGHTS: Readonly<Record<Act, readonly Who[]>> = {
  "find where to work": WHO,
  "invite a structure": SIGNED_IN,
  // Those alone who agreed to be named, and to nobody but the structure.
  "read who invited it": HOLDERS,
  "read what became of it": INVITERS,
  "take one’s own invitation back": INVITERS,
  "say no or later for it": HOLDERS,
  "describe its place": [...HOLDERS, "who saw the poster"],
  "read what was described": HOLDERS,
  "make a venue of it": ["who has the letter and speaks for the structure"],
  "open it without an account, and close it": ["who has the letter"],
  // By the page of the venue (`premises`).
  "take back what was so opened": ["the operator"],
};

/** Whether somebody may do that. The steps ask the same of the tables: `actions/`, `invite/actions/`. */
export function mayDo(who: Who, act: Act): boolean {
  return RIGHTS[act].includes(who);
}
