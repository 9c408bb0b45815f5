import type { Power, Standing } from "./organisation.ts";

/** Who stands before an organisation. The table of the README says the same, and is what the test reads. */
export const WHO = [
  "a visitor",
  "someone else",
  "someone whose claim waits",
  "a representative with the power, not verified",
  "a representative of what was brought here, not verified",
  "a representative with the power, verified",
  "a representative without the power",
  "a representative, frozen",
  "a representative, dissolved",
  "the operator",
  "the command line",
  "a job of the house",
] as const;
export type Who = (typeof WHO)[number];

export const ACTS = [
  "read its page",
  "claim it",
  "read its representatives, journal and papers",
  "keep its page and papers, invite, end a role",
  "change what its page says",
  "welcome or contest a claim",
  "sign for it",
  "publish for it",
  "approve or vouch for it",
  "dissolve it",
  "leave",
  "end a role long silent",
  "decide on claims, merge",
] as const;
export type Act = (typeof ACTS)[number];

/** With the power to keep it, before anything was verified. */
const UNVERIFIED: readonly Who[] = [
  "a representative with the power, not verified",
  "a representative of what was brought here, not verified",
];
const REPRESENTATIVES: readonly Who[] = [
  ...UNVERIFIED,
  "a representative with the power, verified",
  "a representative without the power",
  "a representative, frozen",
  "a representative, dissolved",
];
const VERIFIED: readonly Who[] = ["a representative with the power, verified"];

const RIGHTS: Readonly<Record<Act, readonly Who[]>> = {
  "read its page": WHO,
  "claim it": ["someone else", "the operator"],
  // After a dissolution too: somebody must close the accounts.
  "read its representatives, journal and papers": REPRESENTATIVES,
  "keep its page and papers, invite, end a role": [...UNVERIFIED, ...VERIFIED],
  // What a register said is not rewritten by whoever says that they represent it.
  "change what its page says": [
    "a representative of what was brought here, not verified",
    ...VERIFIED,
  ],
  // Also while two claims stand against one another: most often they are colleagues.
  "welcome or contest a claim": [...UNVERIFIED, ...VERIFIED, "a representative, frozen"],
  // Nothing that binds the organisation before it was shown to be itself.
  "sign for it": VERIFIED,
  "publish for it": VERIFIED,
  "approve or vouch for it": VERIFIED,
  "dissolve it": [...VERIFIED, "the operator"],
  // Nobody is kept in a role; those of a dissolved one have none any more.
  leave: REPRESENTATIVES.filter((who) => who !== "a representative, dissolved"),
  // They asked the person, then the next in line, and nobody answered.
  "end a role long silent": ["the operator"],
  "decide on claims, merge": ["the operator"],
};

/** Whether somebody may do that. */
export function mayDo(who: Who, act: Act): boolean {
  return RIGHTS[act].includes(who);
}

/** What a power opens: the acts of the table that ask for it. */
export const POWER_OF = {
  "keep its page and papers, invite, end a role": "manage",
  "change what its page says": "manage",
  "welcome or contest a claim": "manage",
  "sign for it": "sign",
  "publish for it": "publish",
  "approve or vouch for it": "approve",
  "dissolve it": "sign",
} as const satisfies Partial<Record<Act, Power>>;

/**
 * How a representative stands, towards an act that asks for a power. `isBrought`: it was brought here
 * by somebody, and not by a register, an import or the operator.
 */
export function representativeAs(
  standing: Standing,
  powers: readonly Power[],
  power: Power | undefined,
  isBrought = false,
): Who {
  if (standing === "frozen") return "a representative, frozen";
  if (standing === "dissolved") return "a representative, dissolved";
  if (power !== undefined && !powers.includes(power)) return "a representative without the power";
  if (standing === "verified") return "a representative with the power, verified";
  return isBrought
    ? "a representative of what was brought here, not verified"
    : "a representative with the power, not verified";
}

/** Whether a representative with these powers may now use that one, for an organisation of that standing. */
export function mayUse(standing: Standing, powers: readonly Power[], power: Power): boolean {
  const act = {
    manage: "keep its page and papers, invite, end a role",
    sign: "sign for it",
    publish: "publish for it",
    approve: "approve or vouch for it",
  } as const satisfies Record<Power, Act>;
  return mayDo(representativeAs(standing, powers, power), act[power]);
}
