/** Who stands before a venue. The table of the README says the same, and is what the test reads. */
export const WHO = [
  "a visitor",
  "someone signed in",
  "someone who is expected there",
  "a representative who may publish",
  "a representative who may not",
  "who acts for a person under a mandate",
  "the operator",
  "the command line",
] as const;
export type Who = (typeof WHO)[number];

export const ACTS = [
  "read its page and its commune",
  "read its address, given to everyone",
  "read its address, given to who is signed in",
  "read its address, given to who is expected",
  "add, change, confirm or withdraw it",
  "say that an imported one is theirs",
  "import, and give one back to its source",
] as const;
export type Act = (typeof ACTS)[number];

const SIGNED_IN: readonly Who[] = [
  "someone signed in",
  "someone who is expected there",
  "a representative who may publish",
  "a representative who may not",
  "the operator",
];

const RIGHTS: Readonly<Record<Act, readonly Who[]>> = {
  "read its page and its commune": WHO,
  "read its address, given to everyone": WHO,
  "read its address, given to who is signed in": SIGNED_IN,
  // Whoever keeps the instance is nobody here: they are expected, or they read the commune.
  "read its address, given to who is expected": [
    "someone who is expected there",
    "a representative who may publish",
    "a representative who may not",
  ],
  "add, change, confirm or withdraw it": ["a representative who may publish"],
  "say that an imported one is theirs": ["a representative who may publish"],
  "import, and give one back to its source": ["the operator", "the command line"],
};

/** Whether somebody may do that. PostgreSQL answers the same for addresses: `store/migrations/0001-premises.ts`. */
export function mayDo(who: Who, act: Act): boolean {
  return RIGHTS[act].includes(who);
}
