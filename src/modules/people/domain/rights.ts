/** Who asks, seen from the person concerned. */
export const WHO = [
  "visitor",
  "link",
  "oneself",
  "mandate",
  "another",
  "operator",
  "command",
  "house",
] as const;
export type Who = (typeof WHO)[number];

/** What can be asked. The table of the README says the same, and is what the test reads. */
export const ACTS = ["ask-code", "read-mine", "change-mine", "make-link", "erase"] as const;
export type Act = (typeof ACTS)[number];

const RIGHTS: Readonly<Record<Act, readonly Who[]>> = {
  // Anyone comes in by an address that they can read.
  "ask-code": ["visitor", "link", "oneself", "mandate", "another", "operator", "command"],
  // Addresses, sessions, answers on arrival, mandates: nobody else's, not even for the operator,
  // and never entrusted: who acts under a mandate could else take the account, or give it away.
  "read-mine": ["oneself"],
  "change-mine": ["oneself"],
  // A link opens a person's account: only from the machine itself, where everything is open anyway.
  "make-link": ["command"],
  // RGPD, article 17: by oneself, or by the operator when somebody asks by letter or telephone.
  erase: ["oneself", "operator", "command", "house"],
};

/** Whether somebody may do that. */
export function mayDo(who: Who, act: Act): boolean {
  return RIGHTS[act].includes(who);
}
