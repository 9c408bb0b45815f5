import type { Id } from "#basics/id";
import type { RegisterNumbers } from "./register-number.ts";

export type PersonId = Id<"Person">;
type SpaceId = Id<"Space">;
/** Also the id of the organisation's space: its representatives are the readers of it. */
export type OrganisationId = Id<"Organisation">;

/** What an actor of a territory may be (mission, P2). One who acts for themself alone is a person, not an organisation. */
export const KINDS = [
  "association",
  "network",
  "support-structure",
  "citizens-collective",
  "local-authority",
  "state-service",
  "public-body",
  "company",
  "cooperative",
  "foundation",
  "research-centre",
  "media",
] as const;
export type OrganisationKind = (typeof KINDS)[number];

/** What a person may do for an organisation: look after it here, sign, publish calls, say yes for it. */
export const POWERS = ["manage", "sign", "publish", "approve"] as const;
export type Power = (typeof POWERS)[number];

/** How far one may trust that it is the organisation it says to be. */
export type Standing = "unverified" | "verified" | "frozen" | "dissolved";

/** By which way it was shown to be itself. */
export const PROOFS = ["letter", "domain", "vouched", "document"] as const;
export type Proof = (typeof PROOFS)[number];

/** Where the address of its site was read: only what does not come from the person who claims it may prove anything. */
export type SiteOrigin = "person" | "register" | "operator";

/** A logo, by the print of its bytes. */
export interface LogoOf {
  readonly print: string;
  /** What it shows. */
  readonly words: string;
}

export interface Organisation {
  readonly id: OrganisationId;
  /** Used only in its address. */
  readonly number: number;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly shortName: string | undefined;
  /** What it is for, in its own words or the register's. */
  readonly purpose: string;
  /** INSEE code of the commune of its seat. The street is never public: it is often somebody's home. */
  readonly commune: string;
  readonly town: string;
  readonly department: string;
  readonly postcode: string | undefined;
  readonly site: string | undefined;
  readonly siteOrigin: SiteOrigin | undefined;
  /** How to reach it, in its own words; shown once it is verified. */
  readonly contact: string | undefined;
  /** How many volunteers it says it has. */
  readonly volunteers: number | undefined;
  /** What it says that it is here, besides its kind: keys of `data/structure-roles.ts`. */
  readonly saidRoles: readonly string[];
  /** What stands for it in the place of its flag. */
  readonly logo: LogoOf | undefined;
  readonly numbers: RegisterNumbers;
  readonly verified: { readonly at: Temporal.Instant; readonly by: Proof } | undefined;
  readonly frozenAt: Temporal.Instant | undefined;
  /** Whether somebody has a role in it today: that is public, who is not. */
  readonly isRepresented: boolean;
  /** It opened its door by a letter, without an account, and no register nor person brought it: see `isInDirectory`. */
  readonly isByLetter: boolean;
  readonly dissolved:
    | { readonly on: Temporal.PlainDate; readonly at: Temporal.Instant }
    | undefined;
  readonly mergedInto: OrganisationId | undefined;
  readonly isHidden: boolean;
  readonly madeAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  readonly version: number;
}

/** Dissolved for good comes first; then frozen, whatever was proved before; then what was proved. */
export function standingOf(
  organisation: Pick<Organisation, "verified" | "frozenAt" | "dissolved">,
): Standing {
  if (organisation.dissolved !== undefined) return "dissolved";
  if (organisation.frozenAt !== undefined) return "frozen";
  return organisation.verified === undefined ? "unverified" : "verified";
}

/**
 * Whether lists show it. What only a letter said has its page, for who is expected there and for who represents it; it comes into the
 * directory once somebody represents it or it was shown to be itself. The lists ask the same (`store/directory.ts`).
 */
export function isInDirectory({
  isByLetter,
  isRepresented,
  verified,
}: Pick<Organisation, "isByLetter" | "isRepresented" | "verified">): boolean {
  return !isByLetter || isRepresented || verified !== undefined;
}

/** The most volunteers that one may say it has. */
export const MOST_VOLUNTEERS = 1_000_000;

/** Its space has its id. */
export function spaceOf(organisation: OrganisationId): SpaceId {
  // oxlint-disable-next-line no-unsafe-type-assertion -- the one place that says that the two ids are equal
  return organisation as string as SpaceId;
}

/** Where its page is. */
export function addressOf({ number }: Pick<Organisation, "number">): string {
  return `/structures/${number}`;
}

/** A kind among ours, or undefined. */
export function readKind(text: string): OrganisationKind | undefined {
  return KINDS.find((kind) => kind === text);
}

/** Why one is not added. */
export type MakeOrganisationRefusal =
  | "already-known"
  | "looks-known"
  | "unknown-commune"
  | "sign-in-first";

/** Why its page is not changed. */
export type ChangeOrganisationRefusal =
  | "not-allowed"
  | "changed-meanwhile"
  | "already-known"
  | "unknown-commune";
