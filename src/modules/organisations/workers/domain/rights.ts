/** Who stands before what is said of who works where. The tables of the README say the same, and are what the test reads. */
export const WHO = [
  "a visitor",
  "someone else",
  "the person",
  "who holds a mandate of the person",
  "who keeps the team",
  "who says yes for it and does not keep it",
  "another representative",
  "who keeps the team, frozen",
  "who reads the address that was found",
  "the operator",
] as const;
export type Who = (typeof WHO)[number];

export const ACTS = [
  "say that the person works here",
  "say that one works here oneself",
  "say yes to what the organisation said",
  "say yes to what the person said",
  "read who works here",
  "end it",
  "say who says yes for them",
  "write the address that was found",
] as const;
export type Act = (typeof ACTS)[number];

const KEEPS: readonly Who[] = ["who keeps the team"];

const RIGHTS: Readonly<Record<Act, readonly Who[]>> = {
  "say that the person works here": KEEPS,
  // Whoever has an account: it counts once the organisation says yes.
  "say that one works here oneself": [
    "someone else",
    "the person",
    ...KEEPS,
    "who says yes for it and does not keep it",
    "another representative",
    "who keeps the team, frozen",
    "the operator",
  ],
  "say yes to what the organisation said": ["the person"],
  "say yes to what the person said": [...KEEPS, "who reads the address that was found"],
  "read who works here": ["the person", ...KEEPS, "who says yes for it and does not keep it"],
  // Nobody is kept, and nobody has to agree.
  "end it": ["the person", ...KEEPS],
  "say who says yes for them": KEEPS,
  "write the address that was found": ["the operator"],
};

/** Whether somebody may do that. */
export function mayDo(who: Who, act: Act): boolean {
  return RIGHTS[act].includes(who);
}
