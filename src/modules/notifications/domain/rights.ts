/** Who asks, seen from an address. */
export const WHO = [
  "the person of the address",
  "the holder of its link",
  "the holder of the link of one source",
  "another person",
  "the operator",
  "a visitor",
] as const;
export type Who = (typeof WHO)[number];

/** What can be asked about the mails of an address. */
export const ACTS = [
  "see what is received",
  "choose how often",
  "stop one source",
  "stop all",
  "receive again",
] as const;
export type Act = (typeof ACTS)[number];

const RIGHTS: Readonly<Record<Act, readonly Who[]>> = {
  "see what is received": ["the person of the address"],
  "choose how often": ["the person of the address"],
  "stop one source": ["the person of the address", "the holder of the link of one source"],
  // A mail that was forwarded lets somebody stop mails; it never lets them begin again.
  "stop all": ["the person of the address", "the holder of its link"],
  "receive again": ["the person of the address"],
};

/** Whether somebody may do that. The README's table says the same, and is what the test reads. */
export function mayDo(who: Who, act: Act): boolean {
  return RIGHTS[act].includes(who);
}
